package dev.candor.metrics.localisation;

import dev.candor.core.InputException;

/**
 * What does marking score that looks at nothing? Without these no F1 and no area under a curve of
 * precision can be read.
 *
 * @param relevant how many components are relevant
 * @param all how many there are
 */
public record MarkingFloors(int relevant, int all) {
  /** Checks that the relevant ones are among all. */
  public MarkingFloors {
    if (relevant < 0 || relevant > all || all < 1) {
      throw InputException.of(
          "relevant", "must be 0 to the number of all, " + all, relevant, "count again");
    }
  }

  /** The share p of relevant ones. */
  public double rate() {
    return (double) relevant / all;
  }

  /** F1 of marking everything: {@code 2 p / (1 + p)}. */
  public double markEverythingF1() {
    return new F1(relevant, all, relevant).value();
  }

  /** Expected F1 of marking so many at random: {@code 2 p q / (p + q)} for a share q. */
  public double randomF1(int marked) {
    return new F1(rate() * marked, marked, relevant).value();
  }

  /** Expected area under the ROC curve of scores drawn at random, or all equal. */
  public double randomAuroc() {
    return 0.5;
  }

  /**
   * Expected {@link Auprc} of scores drawn at random: {@code (P - 1) / (n - 1) (1 - H_n / n) + H_n
   * / n} with the n-th harmonic number H_n; equal scores give p.
   */
  public double randomAuprc() {
    if (relevant == 0 || relevant == all) {
      return relevant == 0 ? Double.NaN : 1;
    }
    double harmonic = 0;
    for (int i = 1; i <= all; i++) {
      harmonic += 1.0 / i;
    }
    return (relevant - 1.0) / (all - 1.0) * (1 - harmonic / all) + harmonic / all;
  }
}
