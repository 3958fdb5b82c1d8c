package dev.candor.metrics.statistics;

import java.util.Arrays;
import java.util.Set;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * Are positive differences as frequent as negative ones? The sign test asks nothing of the sizes of
 * the differences, and so finds less than {@link WilcoxonSignedRank} where these say something.
 *
 * <p>Zeros are left out; the number of positive ones among the n others is binomial(n, 1/2) under
 * the null hypothesis, and the p-value is exact.
 *
 * <p>Dixon, W. J. and Mood, A. M. 1946. The statistical sign test. Journal of the American
 * Statistical Association 41, 557-566.
 *
 * @param alternative what counts against the null hypothesis
 */
public record SignTest(Alternative alternative) {
  /** Two-sided. */
  public static SignTest withDefaults() {
    return new SignTest(Alternative.TWO_SIDED);
  }

  /** With this alternative instead. */
  public SignTest with(Alternative other) {
    return new SignTest(other);
  }

  /**
   * Of pairs: {@code x - y}.
   *
   * @throws dev.candor.core.InputException if the lengths differ or a number is NaN
   */
  public Result test(double[] x, double[] y) {
    return test(Samples.differences(x, y));
  }

  /**
   * Of differences.
   *
   * @throws dev.candor.core.InputException if one is NaN
   */
  public Result test(double... differences) {
    double[] numbers = Samples.numbers("differences", differences);
    int positive = (int) Arrays.stream(numbers).filter(d -> d > 0).count();
    int negative = (int) Arrays.stream(numbers).filter(d -> d < 0).count();
    int trials = positive + negative;
    double p = trials == 0 ? 1 : p(trials, positive);
    double smallest = alternative.p(Math.scalb(1.0, -trials), Math.scalb(1.0, -trials));
    return new Result(
        positive,
        negative,
        numbers.length - trials,
        p,
        alternative,
        new Broken()
            .when(trials < numbers.length, Assumption.NO_ZEROS)
            .when(trials == 0, Assumption.VARIES)
            .when(smallest > 0.05, Assumption.CAN_BE_SIGNIFICANT)
            .set());
  }

  private double p(int trials, int positive) {
    AlternativeHypothesis hypothesis =
        switch (alternative) {
          case TWO_SIDED -> AlternativeHypothesis.TWO_SIDED;
          case LESS -> AlternativeHypothesis.LESS_THAN;
          case GREATER -> AlternativeHypothesis.GREATER_THAN;
        };
    return BinomialTest.withDefaults().with(hypothesis).test(trials, positive, 0.5).getPValue();
  }

  /**
   * What the sign test found.
   *
   * @param positive how many differences are above zero
   * @param negative how many are below
   * @param zeros how many are zero
   * @param p the p-value; 1 where every difference is zero
   * @param alternative what counted against the null hypothesis
   * @param broken the assumptions that the data broke
   */
  public record Result(
      int positive,
      int negative,
      int zeros,
      double p,
      Alternative alternative,
      Set<Assumption> broken) {}
}
