package dev.candor.design.importance;

import dev.candor.core.InputException;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.ground.PictureGround;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Optional;

/** Batches of images as rows to train on. */
public final class ImageRows implements BatchSource {
  private final ImageBatches images;
  private final Optional<GroundHints> hints;

  /**
   * Without hints.
   *
   * @param images decoded by threads of their own while the last batch is learned from
   */
  public ImageRows(ImageBatches images) {
    this(images, Optional.empty());
  }

  private ImageRows(ImageBatches images, Optional<GroundHints> hints) {
    this.images = images;
    this.hints = hints;
  }

  /** The images. */
  public ImageBatches images() {
    return images;
  }

  /**
   * The same with a hint for every component: how much of it looks like figure in its picture.
   * Found once for every picture, when it is first seen.
   *
   * @throws InputException if the components are not those of images
   */
  public ImageRows hinting(PictureGround ground, Components components) {
    if (components.dimensions() != 2) {
      throw InputException.of(
          "components", "must be patches of images to be hinted", components, "train without");
    }
    return new ImageRows(
        images, Optional.of(new GroundHints(images.set(), ground, components.grid())));
  }

  /** Whether its batches have hints. */
  public boolean hinted() {
    return hints.isPresent();
  }

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
        return reader.next().map(ImageRows.this::batch);
      }

      @Override
      public void close() {
        reader.close();
      }
    };
  }

  private Batch batch(ImageBatch batch) {
    return new Batch(batch.inputs(), batch.labels(), hints.map(h -> h.of(batch)));
  }
}
