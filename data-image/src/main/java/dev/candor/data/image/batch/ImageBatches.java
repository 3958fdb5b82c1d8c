package dev.candor.data.image.batch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.augment.Cut;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The images of a set in batches, decoded, cut, resized and normalised by threads of their own
 * while the last batch is worked on.
 *
 * <p>Order and cuts are drawn from the seed, the epoch and the image's number, so an epoch that is
 * read again gives the same bits whatever the number of threads. Memory: {@code ahead} batches and
 * the one in use, and one picture for each thread.
 *
 * @param set the images
 * @param augmentation which part of a picture is seen
 * @param preparation what becomes of it
 * @param rows of a batch at most; batches differ by one row at most
 * @param order of the images
 * @param seed of what is drawn
 * @param threads that decode
 * @param ahead how many batches are made before they are asked for
 */
public record ImageBatches(
    ImageSet set,
    Augmentation augmentation,
    ImagePreparation preparation,
    int rows,
    Order order,
    long seed,
    int threads,
    int ahead) {
  /** Checks the ranges. */
  public ImageBatches {
    if (rows < 1 || threads < 1 || ahead < 1) {
      throw InputException.of(
          "batches",
          "must have one row, one thread and one batch ahead, or more",
          rows + ", " + threads + ", " + ahead,
          "give positive numbers");
    }
  }

  /** For training: drawn order, half to all of each picture, flips; 64 rows, one thread. */
  public static ImageBatches forTraining(ImageSet set, ImagePreparation preparation, long seed) {
    return new ImageBatches(
        set, Augmentation.withDefaults(), preparation, 64, Order.DRAWN, seed, 1, 3);
  }

  /** For use: listed order, whole pictures; 64 rows, one thread. */
  public static ImageBatches forUse(ImageSet set, ImagePreparation preparation) {
    return new ImageBatches(set, Augmentation.none(), preparation, 64, Order.LISTED, 0, 1, 3);
  }

  /** With other parts of pictures. */
  public ImageBatches withAugmentation(Augmentation other) {
    return new ImageBatches(set, other, preparation, rows, order, seed, threads, ahead);
  }

  /** With batches of at most so many rows. */
  public ImageBatches withRows(int other) {
    return new ImageBatches(set, augmentation, preparation, other, order, seed, threads, ahead);
  }

  /** Decoded by so many threads. */
  public ImageBatches withThreads(int other) {
    return new ImageBatches(set, augmentation, preparation, rows, order, seed, other, ahead);
  }

  /** How many batches an epoch has. */
  public int batches() {
    return (set.size() - 1) / rows + 1;
  }

  /** The batches of an epoch, counted from 0. */
  public ImageBatchReader epoch(int epoch) {
    int[] images = new int[set.size()];
    Arrays.setAll(images, i -> i);
    if (order == Order.DRAWN) {
      Draws.of(mixed(epoch, -1)).shuffle(images);
    }
    int count = batches();
    List<int[]> parts = new ArrayList<>();
    for (int b = 0; b < count; b++) {
      int from = (int) ((long) images.length * b / count);
      int to = (int) ((long) images.length * (b + 1) / count);
      parts.add(Arrays.copyOfRange(images, from, to));
    }
    return new ImageBatchReader(this, epoch, parts);
  }

  /** A seed for what is drawn for an image in an epoch. */
  private long mixed(int epoch, int image) {
    long z = seed * 0x9e3779b97f4a7c15L + epoch * 0xbf58476d1ce4e5b9L + image * 0x94d049bb133111ebL;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Makes a batch; called by the reader's threads. */
  ImageBatch make(int epoch, int[] images) {
    List<RgbImage> pictures = new ArrayList<>();
    List<Optional<Mask>> masks = new ArrayList<>();
    List<ImageBatch.View> views = new ArrayList<>();
    float[] labels = new float[images.length];
    ImageSize size = preparation.size();
    for (int i = 0; i < images.length; i++) {
      LabelledImage image = set.image(images[i]);
      Cut cut = augmentation.draw(image.picture().size(), mixed(epoch, images[i]));
      views.add(new ImageBatch.View(cut, image.picture().size()));
      pictures.add(preparation.fitted(cut.of(image.picture())));
      masks.add(image.mask().map(mask -> fitted(cut.of(mask), size)));
      labels[i] = image.label();
    }
    return new ImageBatch(
        preparation.inputs(pictures),
        NdArray.of(labels, labels.length, 1),
        masks,
        Arrays.stream(images).boxed().toList(),
        views);
  }

  private Mask fitted(Mask mask, ImageSize size) {
    return mask.size().equals(size) ? mask : preparation.fitting().fit(mask, size);
  }
}
