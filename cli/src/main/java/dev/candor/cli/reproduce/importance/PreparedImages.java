package dev.candor.cli.reproduce.importance;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.NdArray;
import dev.candor.data.image.Mask;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.metrics.localisation.PatchMeans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whole images as a network reads them.
 *
 * @param inputs {@code [n, 3, height, width]}
 * @param labels of each
 * @param masks of each, in the inputs' size, where there is one
 */
public record PreparedImages(NdArray inputs, List<Integer> labels, List<Optional<Mask>> masks) {
  /** Copies the lists. */
  public PreparedImages {
    labels = List.copyOf(labels);
    masks = List.copyOf(masks);
  }

  /** All images of a set, in its order. */
  public static PreparedImages of(ImageSet set, ImagePreparation preparation) {
    int pixels = 3 * Math.toIntExact(preparation.size().pixels());
    List<Optional<Mask>> masks = new ArrayList<>();
    NdArray inputs =
        NdArray.ofFloats(
            room -> {
              int at = 0;
              try (ImageBatchReader reader = ImageBatches.forUse(set, preparation).epoch(0)) {
                for (Optional<ImageBatch> batch = reader.next();
                    batch.isPresent();
                    batch = reader.next()) {
                  float[] numbers = batch.get().inputs().toFloats();
                  System.arraycopy(numbers, 0, room, at * pixels, numbers.length);
                  at += numbers.length / pixels;
                  masks.addAll(batch.get().masks());
                }
              }
            },
            set.size(),
            3,
            preparation.size().height(),
            preparation.size().width());
    return new PreparedImages(inputs, Arrays.stream(set.labels()).boxed().toList(), masks);
  }

  /** The first ones. */
  public PreparedImages first(int count) {
    int n = Math.min(count, size());
    return new PreparedImages(inputs.slice(0, n), labels.subList(0, n), masks.subList(0, n));
  }

  /** How many there are. */
  public int size() {
    return labels.size();
  }

  /**
   * The share of each patch of an image that is foreground.
   *
   * @throws java.util.NoSuchElementException if the image has no mask
   */
  public double[] truth(int image, int patch) {
    Mask mask = masks.get(image).orElseThrow();
    return PatchMeans.of(mask.toDoubles(), mask.size().height(), mask.size().width(), patch);
  }

  /** 1 for each image that is answered rightly, 0 for the others. */
  public double[] correct(NdArray answers) {
    double[] correct = new double[size()];
    for (int i = 0; i < correct.length; i++) {
      correct[i] = MostLikely.of(answers, i) == labels.get(i) ? 1 : 0;
    }
    return correct;
  }
}
