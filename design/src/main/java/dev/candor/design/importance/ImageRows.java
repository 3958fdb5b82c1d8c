package dev.candor.design.importance;

import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Optional;

/**
 * Batches of images as rows to train on.
 *
 * @param images decoded by threads of their own while the last batch is learned from
 */
public record ImageRows(ImageBatches images) implements BatchSource {
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
        return reader.next().map(batch -> new Batch(batch.inputs(), batch.labels()));
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }
}
