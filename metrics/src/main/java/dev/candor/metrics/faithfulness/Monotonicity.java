package dev.candor.metrics.faithfulness;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Players;
import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Finding;
import dev.candor.metrics.measure.Judging;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Need;
import dev.candor.metrics.measure.Subject;
import dev.candor.metrics.statistics.SpearmanCorrelation;
import java.util.Map;
import java.util.Set;

/**
 * Do larger attributions belong to components whose uncertainty matters more? Monotonicity after
 * Nguyen and Martinez.
 *
 * <p>Spearman's correlation between |a_i| and {@code e_i = E (f(x) - f(x with component i drawn
 * from the data))^2}, the mean over rows of the background, the same rows for every component. -1
 * to 1, higher is better; NaN where all |a_i| or all e_i are equal, as for all-equal attribution.
 * Equal numbers share the mean of their ranks. With independent components the publication's
 * conditional distribution is the drawn one; otherwise rows are asked about that do not exist.
 *
 * <p><b>Cost</b>: {@code d x rows + 1} model calls for each input of d components. Not the
 * monotonicity of Luss et al.: that is {@link MonotoneInsertion}. Nguyen, A. and Martinez, M. R.
 * 2020. On quantitative aspects of model interpretability. arXiv:2007.07584.
 *
 * @param rows how many rows of the background are drawn for each input, with replacement; all of
 *     them once where there are no more
 */
public record Monotonicity(int rows) implements Measure {
  /** Checks that there is a row. */
  public Monotonicity {
    if (rows < 1) {
      throw InputException.of("rows", "must be 1 or more", rows, "20 are usual");
    }
  }

  /** 20 rows. */
  public static Monotonicity withDefaults() {
    return new Monotonicity(20);
  }

  @Override
  public String name() {
    return "monotonicity";
  }

  @Override
  public String question() {
    return "Do larger attributions belong to components whose uncertainty matters more?";
  }

  @Override
  public Direction direction() {
    return Direction.HIGHER_IS_BETTER;
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.MODEL, Need.BACKGROUND);
  }

  @Override
  public CallEstimate estimate(Subject subject) {
    int players = subject.masking().players().count();
    long each = 1L + (long) players * Math.min(rows, subject.background().length(0));
    long row = 8L * subject.masking().players().elements();
    return new CallEstimate(
        each * subject.size(), Math.min(subject.masking().budget().bytes(), each * row));
  }

  @Override
  public Measured judge(Subject subject, Cancellation cancellation) {
    Judging judging = new Judging(subject, cancellation);
    Players players = subject.masking().players();
    double[] background = subject.background().toDoubles();
    return judging.each(
        this,
        Map.of("rows", Integer.toString(rows)),
        i -> {
          int[] drawn = drawn(subject.background().length(0), Draws.of(subject.seed(), i));
          double[] input = subject.inputs().row(i).toDoubles();
          int width = input.length;
          return judging
              .scores(
                  i,
                  1 + players.count() * drawn.length,
                  (row, into) -> {
                    System.arraycopy(input, 0, into, 0, width);
                    if (row > 0) {
                      int player = (row - 1) / drawn.length;
                      int from = drawn[(row - 1) % drawn.length] * width;
                      for (int j = 0; j < width; j++) {
                        into[j] = players.playerOf(j) == player ? background[from + j] : into[j];
                      }
                    }
                  })
              .map(answers -> finding(subject.values(i), answers, drawn.length));
        });
  }

  private int[] drawn(int there, Draws draws) {
    if (there <= rows) {
      return java.util.stream.IntStream.range(0, there).toArray();
    }
    return java.util.stream.IntStream.range(0, rows).map(r -> draws.below(there)).toArray();
  }

  private static Finding finding(double[] attribution, double[] answers, int rows) {
    double[] size = new double[attribution.length];
    double[] matters = new double[attribution.length];
    for (int p = 0; p < size.length; p++) {
      size[p] = Math.abs(attribution[p]);
      for (int r = 0; r < rows; r++) {
        double away = answers[0] - answers[1 + p * rows + r];
        matters[p] += away * away / rows;
      }
    }
    return Finding.exact(
        size.length < 2
            ? Double.NaN
            : SpearmanCorrelation.withDefaults().of(size, matters).coefficient());
  }
}
