package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.metrics.localisation.MapLocalisation;
import dev.candor.metrics.localisation.MapLocalisation.Figure;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A mean over images with its interval: in a cell three numbers, on the page {@code .78 [.75, .80]}
 * over seeds.
 */
final class Known {
  /** What is drawn anew are images; 2,000 draws, 95 %. */
  static final Bootstrap BOOTSTRAP =
      Bootstrap.withDefaults().with(Bootstrap.Kind.PERCENTILE).withResamples(2000);

  private static final long SEED = 1;

  private Known() {}

  /** Every figure of some maps under a name, such as {@code ia.auroc}. */
  static void put(Cell.Figures figures, String name, MapLocalisation found) {
    for (Figure figure : Figure.values()) {
      figures.put(
          name + "." + label(figure),
          known(() -> found.interval(figure, BOOTSTRAP, SEED), found.mean(figure)));
    }
  }

  /** How much higher every figure is than that of other maps of the same images. */
  static void putAbove(
      Cell.Figures figures, String name, MapLocalisation found, MapLocalisation other) {
    for (Figure figure : Figure.values()) {
      double difference = found.mean(figure) - other.mean(figure);
      figures.put(
          name + "." + label(figure),
          known(() -> found.above(other, figure, BOOTSTRAP, SEED), difference));
    }
  }

  /** The mean of one number for each image. */
  static double[] mean(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return known(
        () -> BOOTSTRAP.interval(values, drawn -> Arrays.stream(drawn).sum() / drawn.length, SEED),
        mean);
  }

  /** Fewer than two images have no interval. */
  private static double[] known(Supplier<BootstrapInterval> interval, double mean) {
    if (Double.isNaN(mean)) {
      return new double[] {mean, mean, mean};
    }
    BootstrapInterval found = interval.get();
    return new double[] {found.estimate(), found.low(), found.high()};
  }

  static String label(Figure figure) {
    return figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The mean over seeds, between the mean ends of the intervals. */
  static String words(List<Cell> cells, String name) {
    double[] mean = of(cells, name);
    if (Double.isNaN(mean[0])) {
      return "-";
    }
    return short3(mean[0])
        + (mean[2] - mean[1] > 0 ? " [" + short3(mean[1]) + ", " + short3(mean[2]) + "]" : "");
  }

  /** The same with the standard deviation over seeds where there are several. */
  static String spread(List<Cell> cells, String name) {
    double sd = Cells.spread(Cells.values(cells, name)).sd();
    return words(cells, name) + (Double.isNaN(sd) || sd == 0 ? "" : " (" + short3(sd) + ")");
  }

  /** Means over cells of the estimate and of both ends. */
  static double[] of(List<Cell> cells, String name) {
    double[] mean = new double[3];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = Arrays.stream(Cells.values(cells, name, i)).average().orElse(Double.NaN);
    }
    return mean;
  }

  static String short3(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.startsWith("0.") ? text.substring(1) : text.replace("-0.", "-.");
  }
}
