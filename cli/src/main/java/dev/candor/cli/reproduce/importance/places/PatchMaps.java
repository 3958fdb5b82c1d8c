package dev.candor.cli.reproduce.importance.places;

import dev.candor.metrics.localisation.PatchMeans;
import java.util.Arrays;
import java.util.List;

/**
 * What a method said of some images, on patches.
 *
 * @param maps from 0 to 1, what is held against masks: what speaks for the answer, averaged over
 *     patches, divided by the map's own maximum
 * @param orders the same with what speaks against it, by which patches are taken away
 * @param calls of the model for an image
 * @param millis for an image
 */
record PatchMaps(List<double[]> maps, List<double[]> orders, double calls, double millis) {
  /** What it said of one image. */
  static final class One {
    private final double[] map;
    private final double[] order;

    /**
     * Of one image.
     *
     * @param map from 0 to 1
     * @param order with signs
     */
    private One(double[] map, double[] order) {
      this.map = map;
      this.order = order;
    }
  }

  static PatchMaps of(List<One> all, double calls, double millis) {
    return new PatchMaps(
        all.stream().map(one -> one.map).toList(),
        all.stream().map(one -> one.order).toList(),
        calls,
        millis);
  }

  /** Maps that no model was asked for, or that came with the answer. */
  static PatchMaps given(List<double[]> maps, double calls, double millis) {
    return new PatchMaps(maps, maps, calls, millis);
  }

  /** A map of pixels. */
  static One pixels(double[] values, int rows, int columns, int patch) {
    double[] positive = Arrays.stream(values).map(v -> Math.max(0, v)).toArray();
    return new One(
        PatchMeans.byOwnMaximum(PatchMeans.of(positive, rows, columns, patch)),
        PatchMeans.of(values, rows, columns, patch));
  }

  /** A map of patches. */
  static One spoken(double[] values) {
    double[] positive = Arrays.stream(values).map(v -> Math.max(0, v)).toArray();
    return new One(PatchMeans.byOwnMaximum(positive), values);
  }
}
