package dev.candor.data.series;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Brings every feature, and a target that is a number, to a like scale: {@code z = (x - centre) /
 * scale}, found on the rows of training subjects and on no others. A feature that is constant there
 * becomes 0 everywhere.
 *
 * <p>With a fence c numbers of a feature that lie beyond it are bent, {@code c + r u / (u + r)}
 * with {@code u = |z| - c} and {@code r = 1.5 c}: they keep their order and their sign, the slope
 * goes on where the fence stands, and none comes farther than {@code 2.5 c}. Targets are never
 * bent.
 *
 * @param features the names that it was fitted on
 * @param centres one for each feature
 * @param scales one for each feature; 0 where it was constant
 * @param targetCentre 0 where the target is a class
 * @param targetScale 1 where the target is a class
 * @param fence beyond which distance from 0 numbers of features are bent; none where they are not
 */
public record SeriesScaler(
    List<String> features,
    List<Double> centres,
    List<Double> scales,
    double targetCentre,
    double targetScale,
    Optional<Double> fence) {
  /** Two distances between the quartiles: where Tukey's inner fences stand. */
  private static final double INNER_FENCE = 2;

  /** How far bent numbers go beyond the fence at most, in fences. */
  private static final double REACH = 1.5;

  /** Copies the lists and checks the numbers, which may come from a file. */
  public SeriesScaler {
    features = List.copyOf(features);
    centres = List.copyOf(centres);
    scales = List.copyOf(scales);
    boolean fits = centres.size() == features.size() && scales.size() == features.size();
    fits &= centres.stream().allMatch(Double::isFinite);
    fits &= scales.stream().allMatch(scale -> scale >= 0 && Double.isFinite(scale));
    fits &= Double.isFinite(targetCentre) && targetScale > 0 && Double.isFinite(targetScale);
    fits &= fence.stream().allMatch(c -> c > 0 && Double.isFinite(c));
    if (!fits) {
      throw InputException.of(
          "scaler", "must hold a centre and a scale for each feature", scales, "fit it again");
    }
  }

  /**
   * Finds centres and scales on the rows of these subjects; missing values do not count.
   *
   * @throws InputException if a feature has no value there
   */
  public static SeriesScaler fit(Series series, List<String> training, SeriesScaling scaling) {
    Series rows = series.ofSubjects(training);
    List<Double> centres = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int f = 0; f < series.features().size(); f++) {
      int feature = f;
      double[] present =
          rows.recordings().stream()
              .flatMapToDouble(recording -> Arrays.stream(recording.column(feature)))
              .filter(value -> !Double.isNaN(value))
              .toArray();
      double[] found = centre("feature " + series.features().get(f), present, scaling);
      centres.add(found[0]);
      scales.add(found[1]);
    }
    Optional<Double> fence =
        scaling == SeriesScaling.ROBUST ? Optional.of(INNER_FENCE) : Optional.empty();
    if (!series.classes().isEmpty()) {
      return new SeriesScaler(series.features(), centres, scales, 0, 1, fence);
    }
    double[] targets =
        rows.recordings().stream()
            .flatMapToDouble(recording -> Arrays.stream(recording.targets()))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double[] found = centre("target " + series.target(), targets, SeriesScaling.STANDARD);
    double targetScale = found[1] > 0 ? found[1] : 1;
    return new SeriesScaler(series.features(), centres, scales, found[0], targetScale, fence);
  }

  private static double[] centre(String what, double[] present, SeriesScaling scaling) {
    if (present.length == 0) {
      throw InputException.of(
          what, "must have a value in the training subjects", "none", "leave it out");
    }
    double[] sorted = present.clone();
    Arrays.sort(sorted);
    boolean constant = sorted[0] == sorted[sorted.length - 1];
    if (scaling == SeriesScaling.RAW) {
      return new double[] {0, 1};
    }
    double mean = 0;
    for (int i = 0; i < sorted.length; i++) {
      mean += (sorted[i] - mean) / (i + 1);
    }
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    double sd = constant ? 0 : Math.sqrt(squares / sorted.length);
    if (!Double.isFinite(sd)) {
      throw InputException.of(
          what,
          "must hold numbers whose squares are finite",
          sorted[sorted.length - 1],
          "give it in a larger unit");
    }
    if (scaling == SeriesScaling.STANDARD) {
      return new double[] {constant ? sorted[0] : mean, sd};
    }
    double range = quantile(sorted, .75) - quantile(sorted, .25);
    return new double[] {quantile(sorted, .5), range > 0 ? range : sd};
  }

  /** Linear between the two nearest, as NumPy's default. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The series in these units. */
  public Series apply(Series series) {
    if (!series.features().equals(features)) {
      throw InputException.of(
          "features", "must be those of the scaler, " + features, series.features(), "give them");
    }
    List<Recording> scaled = new ArrayList<>();
    for (Recording recording : series.recordings()) {
      double[][] columns = new double[features.size()][];
      for (int f = 0; f < columns.length; f++) {
        columns[f] = recording.column(f);
        for (int row = 0; row < columns[f].length; row++) {
          columns[f][row] = scaled(f, columns[f][row]);
        }
      }
      double[] targets = recording.targets();
      for (int row = 0; row < targets.length; row++) {
        targets[row] = (targets[row] - targetCentre) / targetScale;
      }
      scaled.add(recording.withColumns(columns).withTargets(targets));
    }
    return new Series(series.features(), series.target(), series.classes(), scaled, series.notes());
  }

  /** A number of a feature in these units; one that is missing stays so. */
  public double scaled(int feature, double value) {
    double scale = scales.get(feature);
    if (Double.isNaN(value)) {
      return value;
    }
    double z = scale == 0 ? 0 : (value - centres.get(feature)) / scale;
    return fence.map(c -> bent(z, c)).orElse(z);
  }

  private static double bent(double z, double fence) {
    double beyond = Math.abs(z) - fence;
    double reach = REACH * fence;
    // as a quotient of the reach, so that no product overflows
    return beyond <= 0 ? z : Math.copySign(fence + reach / (1 + reach / beyond), z);
  }

  /** One row in these units, as a live feed has it. */
  public double[] apply(double[] row) {
    if (row.length != features.size()) {
      throw InputException.of(
          "row", "must have " + features.size() + " numbers", row.length, "give one each");
    }
    double[] scaled = new double[row.length];
    for (int f = 0; f < row.length; f++) {
      scaled[f] = scaled(f, row[f]);
    }
    return scaled;
  }

  /** An answer in the target's own unit. */
  public double target(double scaled) {
    return scaled * targetScale + targetCentre;
  }
}
