package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.List;
import java.util.Optional;

/**
 * How well is a figure known that each image has one of? The mean over seeds for each image, then a
 * percentile bootstrap over images: what another draw of images would give, for these networks.
 */
public final class OverImages {
  private static final Bootstrap BOOTSTRAP =
      Bootstrap.withDefaults().with(Bootstrap.Kind.PERCENTILE).withResamples(2_000);
  private static final long SEED = 1;

  private OverImages() {}

  /** The mean over images with its interval; empty without cells. */
  public static Optional<BootstrapInterval> mean(List<Cell> cells, String figure) {
    return cells.isEmpty() ? Optional.empty() : Optional.of(interval(perImage(cells, figure)));
  }

  /** The mean difference of the same images; empty where one of both has no cells. */
  public static Optional<BootstrapInterval> difference(
      List<Cell> first, String figure, List<Cell> second, String otherFigure) {
    List<Cell> left = sharing(first, second);
    List<Cell> right = sharing(second, first);
    if (left.isEmpty()) {
      return Optional.empty();
    }
    double[] differences = perImage(left, figure);
    double[] others = perImage(right, otherFigure);
    for (int i = 0; i < differences.length; i++) {
      differences[i] -= others[i];
    }
    return Optional.of(interval(differences));
  }

  /** Such as {@code .5123 [.4967, .5280]}. */
  public static String words(Optional<BootstrapInterval> interval) {
    return interval
        .map(
            found ->
                Words.share(found.estimate())
                    + " ["
                    + Words.share(found.low())
                    + ", "
                    + Words.share(found.high())
                    + "]")
        .orElse("-");
  }

  private static List<Cell> sharing(List<Cell> cells, List<Cell> others) {
    return cells.stream()
        .filter(
            cell -> others.stream().anyMatch(other -> other.key().number() == cell.key().number()))
        .toList();
  }

  private static double[] perImage(List<Cell> cells, String figure) {
    double[] mean = new double[cells.get(0).numbers(figure).length];
    for (Cell cell : cells) {
      double[] values = cell.numbers(figure);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += values[i] / cells.size();
      }
    }
    return mean;
  }

  private static BootstrapInterval interval(double[] values) {
    return BOOTSTRAP.interval(
        values.length,
        images -> {
          double sum = 0;
          for (int image : images) {
            sum += values[image];
          }
          return sum / images.length;
        },
        SEED);
  }
}
