package dev.candor.cli.reproduce.importance;

import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Optional;

/**
 * Batches of images of which patches are masked.
 *
 * @param images in batches
 * @param masks which patches
 * @param patch side of one
 */
record MaskedRows(ImageBatches images, PatchMasks masks, int patch) implements BatchSource {
  @Override
  public int rows() {
    return images.set().size();
  }

  @Override
  public int batches() {
    return images.batches();
  }

  @Override
  public BatchReader epoch(int epoch) {
    ImageBatchReader reader = images.epoch(epoch);
    return new BatchReader() {
      @Override
      public Optional<Batch> next() {
        return reader
            .next()
            .map(
                batch ->
                    new Batch(
                        masks.applied(
                            batch.inputs(),
                            batch.images().stream().mapToInt(Integer::intValue).toArray(),
                            epoch,
                            patch),
                        batch.labels()));
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
