package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import dev.candor.metrics.complexity.Sparsity;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where do the maps of a method lie, beside the masks of many images? Every {@link Figure} for
 * every image, with intervals over images, and against another method on the same images.
 *
 * <p>A map is one number per patch, a mask the share of foreground of each patch. Intervals come
 * from {@link Bootstrap} over images, which are drawn whole; they say how well the mean over such
 * images is known for this one network, not how it varies when the network is trained again. The
 * mean map of {@link Figure#OWN_AUROC} is held while images are drawn.
 *
 * @param values of each figure, one for each image; NaN where it is not defined
 */
public record MapLocalisation(Map<Figure, List<Double>> values) {
  private static final double HALF = .5;

  /** What is measured of each image. */
  public enum Figure {
    /** {@link SegmentationDifference}: lower is better. */
    DIFFERENCE,
    /** {@link MacroIou}. */
    IOU,
    /** {@link Auroc} against patches of which half or more is foreground; NaN where all or none. */
    AUROC,
    /** The same of the {@link ImageSpecificPart}. */
    OWN_AUROC,
    /** {@link Sparsity}, the mean of the map. */
    SPARSITY
  }

  /** Copies the lists. */
  public MapLocalisation {
    Map<Figure, List<Double>> copy = new EnumMap<>(Figure.class);
    values.forEach((figure, list) -> copy.put(figure, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** Marked from .5 on, a class in neither counts 0. */
  public static MapLocalisation of(List<double[]> maps, List<double[]> masks) {
    return of(maps, masks, MacroIou.withDefaults());
  }

  /**
   * Of images in one order.
   *
   * @param maps one number per patch, of two images or more
   * @param masks the share of each patch that is foreground, 0 to 1
   * @param iou which patches are marked, and what an empty class counts
   * @throws InputException if the lists differ in length, a map and its mask do, or a number is NaN
   */
  public static MapLocalisation of(List<double[]> maps, List<double[]> masks, MacroIou iou) {
    if (maps.size() != masks.size()) {
      throw InputException.of(
          "masks", "must be one per map, " + maps.size(), masks.size(), "give both of each image");
    }
    List<double[]> own = ImageSpecificPart.of(maps);
    List<Double> difference = new ArrayList<>();
    List<Double> covered = new ArrayList<>();
    List<Double> auroc = new ArrayList<>();
    List<Double> ownAuroc = new ArrayList<>();
    List<Double> sparsity = new ArrayList<>();
    for (int image = 0; image < maps.size(); image++) {
      double[] map = maps.get(image);
      double[] mask = masks.get(image);
      try {
        difference.add(SegmentationDifference.of(map, mask));
      } catch (InputException wrong) {
        throw new InputException("image " + image + ": " + wrong.getMessage(), wrong);
      }
      BitSet foreground = Marked.atLeast(mask, HALF);
      covered.add(iou.of(map, mask));
      auroc.add(Auroc.of(map, foreground));
      ownAuroc.add(Auroc.of(own.get(image), foreground));
      sparsity.add(Sparsity.of(map));
    }
    return new MapLocalisation(
        Map.of(
            Figure.DIFFERENCE, difference,
            Figure.IOU, covered,
            Figure.AUROC, auroc,
            Figure.OWN_AUROC, ownAuroc,
            Figure.SPARSITY, sparsity));
  }

  /** One number for each image, NaN where the figure is not defined. */
  public double[] of(Figure figure) {
    List<Double> all = values.get(figure);
    return all == null ? new double[0] : all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The mean over images for which the figure is defined; NaN where there is none. */
  public double mean(Figure figure) {
    return Arrays.stream(of(figure)).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  /**
   * How well is the mean over images known?
   *
   * @throws InputException if the figure is defined for fewer than two images
   */
  public BootstrapInterval interval(Figure figure, Bootstrap bootstrap, long seed) {
    return bootstrap.interval(
        Arrays.stream(of(figure)).filter(v -> !Double.isNaN(v)).toArray(),
        MapLocalisation::average,
        seed);
  }

  /**
   * By how much is this higher than another method's on the same images, and how well is that
   * known? Images are drawn in pairs, so what makes an image hard counts for both.
   *
   * @throws InputException if the images are not as many, or the figure is defined for fewer than
   *     two of them
   */
  public BootstrapInterval above(
      MapLocalisation other, Figure figure, Bootstrap bootstrap, long seed) {
    double[] one = of(figure);
    double[] two = other.of(figure);
    if (one.length != two.length) {
      throw InputException.of(
          "other", "must be of the same images, " + one.length, two.length, "explain the same");
    }
    double[] more = IntStream.range(0, one.length).mapToDouble(i -> one[i] - two[i]).toArray();
    return bootstrap.interval(
        Arrays.stream(more).filter(v -> !Double.isNaN(v)).toArray(),
        MapLocalisation::average,
        seed);
  }

  private static double average(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum / numbers.length;
  }
}
