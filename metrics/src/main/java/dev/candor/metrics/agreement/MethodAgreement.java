package dev.candor.metrics.agreement;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * Do methods agree on the same inputs? The mean agreement of every pair of methods.
 *
 * <p>Agreement is not truth: methods may share a mistake. Inputs for which a correlation is not
 * defined (an explanation of equal values) are left out and counted. Costs one measure per pair of
 * methods and input.
 *
 * <p>Krishna, S. and others. 2022. The disagreement problem in explainable machine learning: a
 * practitioner's perspective. arXiv 2202.01602 (feature, sign and rank agreement).
 *
 * @param measure in what they may agree
 * @param k how many of the largest count for {@link AgreementMeasure#TOP_K} and {@link
 *     AgreementMeasure#SIGN}; all where there are fewer
 */
public record MethodAgreement(AgreementMeasure measure, int k) {
  /** Checks that something counts. */
  public MethodAgreement {
    if (k < 1) {
      throw InputException.of("k", "must be 1 or more", k, "5 is usual");
    }
  }

  /** Spearman's rho; five components where the top counts. */
  public static MethodAgreement withDefaults() {
    return new MethodAgreement(AgreementMeasure.SPEARMAN, 5);
  }

  /** In this instead. */
  public MethodAgreement with(AgreementMeasure other) {
    return new MethodAgreement(other, k);
  }

  /** With so many of the largest counting instead. */
  public MethodAgreement withK(int largest) {
    return new MethodAgreement(measure, largest);
  }

  /**
   * Of two explanations of one input.
   *
   * @throws InputException if their lengths differ or a number is NaN
   */
  public double of(double[] one, double[] other) {
    return measure.of(one, other, Math.min(k, Math.max(1, one.length)));
  }

  /**
   * Of several methods on the same inputs.
   *
   * @param importances {@code importances[method][input][component]}
   * @throws InputException if the methods explain another number of inputs or components, or a
   *     number is NaN
   */
  public Result among(double[][][] importances) {
    List<List<Double>> rows = new ArrayList<>();
    int undefined = 0;
    for (int one = 0; one < importances.length; one++) {
      List<Double> row = new ArrayList<>();
      for (int other = 0; other < importances.length; other++) {
        if (importances[one].length != importances[other].length) {
          throw InputException.of(
              "method " + other,
              "must explain as many inputs as method " + one + ", " + importances[one].length,
              importances[other].length,
              "explain the same inputs");
        }
        double sum = 0;
        int count = 0;
        for (int input = 0; input < importances[one].length; input++) {
          double value = of(importances[one][input], importances[other][input]);
          sum += Double.isNaN(value) ? 0 : value;
          count += Double.isNaN(value) ? 0 : 1;
        }
        row.add(sum / count);
        undefined += one < other ? importances[one].length - count : 0;
      }
      rows.add(row);
    }
    return new Result(rows, undefined);
  }

  /**
   * How far the methods agree.
   *
   * @param mean of each pair of methods over inputs; NaN where it was defined for none
   * @param undefined how many comparisons of two methods on one input were left out
   */
  public record Result(List<List<Double>> mean, int undefined) {
    /** Copies the lists. */
    public Result {
      mean = mean.stream().map(List::copyOf).toList();
    }
  }
}
