package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/**
 * How many of how many?
 *
 * @param hits those that are
 * @param of all that were looked at
 */
record Share(int hits, int of) {
  private static final double CONFIDENCE = .95;

  /** Checks that there are no more hits than tries. */
  Share {
    if (hits < 0 || hits > of) {
      throw InputException.of("hits", "must lie between 0 and " + of, hits, "count again");
    }
  }

  /** The share; NaN of nothing. */
  double value() {
    return of == 0 ? Double.NaN : hits / (double) of;
  }

  /**
   * Lower end of the 95 % interval of Clopper and Pearson (Biometrika 26, 1934). Of no hits and of
   * hits only it has a closed form, which the library does not give.
   */
  double low() {
    if (hits == 0) {
      return 0;
    }
    return hits == of ? Math.pow((1 - CONFIDENCE) / 2, 1.0 / of) : interval().getLowerBound();
  }

  /** Upper end of it. */
  double high() {
    if (hits == of) {
      return 1;
    }
    return hits == 0 ? 1 - Math.pow((1 - CONFIDENCE) / 2, 1.0 / of) : interval().getUpperBound();
  }

  private ConfidenceInterval interval() {
    return BinomialProportion.getClopperPearsonInterval(of, (double) hits / of, CONFIDENCE);
  }

  /** Such as {@code 19/20}. */
  @Override
  public String toString() {
    return hits + "/" + of;
  }
}
