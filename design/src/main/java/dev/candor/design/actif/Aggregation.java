package dev.candor.design.actif;

import java.util.Arrays;

/**
 * How do the scores of many windows become one number for each feature? {@code mu}, {@code sd}:
 * mean and population deviation of {@code |S|} over windows; {@code mm(v) = (v - min v) / (max v -
 * min v)} over features, 0 where all are equal.
 */
public enum Aggregation {
  /** {@code mu}. */
  MEAN {
    @Override
    double[] of(double[] mu, double[] sd) {
      return mu.clone();
    }
  },
  /** {@code mu sd}: large scores that differ from window to window. */
  MEANSTD {
    @Override
    double[] of(double[] mu, double[] sd) {
      double[] found = new double[mu.length];
      Arrays.setAll(found, f -> mu[f] * sd[f]);
      return found;
    }
  },
  /**
   * {@code (mm(mu) + 1 - mm(sd)) / 2}, after Hosp 2025. <b>It puts features that do not count
   * first</b>: what drives a target moves, and moving is punished.
   */
  INV {
    @Override
    double[] of(double[] mu, double[] sd) {
      return inverse(mu, sd);
    }
  },
  /**
   * The same over the steps of each window, then the mean over windows; after Hosp 2025. <b>It puts
   * features that do not count first</b>, as {@link #INV}.
   */
  INV_TIME {
    @Override
    double[] of(double[] mu, double[] sd) {
      return mu.clone();
    }
  },
  /**
   * {@code mm'(mu) (1 - exp(-sd / .01))}, where mm' adds .01 to its denominator; after Hosp 2025.
   * It was meant to punish what differs and rewards it.
   */
  PEN {
    @Override
    double[] of(double[] mu, double[] sd) {
      double low = Arrays.stream(mu).min().orElse(0);
      double high = Arrays.stream(mu).max().orElse(0);
      double[] found = new double[mu.length];
      Arrays.setAll(
          found, f -> (mu[f] - low) / (high - low + SMALL) * (1 - StrictMath.exp(-sd[f] / SMALL)));
      return found;
    }
  };

  private static final double SMALL = .01;

  /** A number for each feature. */
  abstract double[] of(double[] mu, double[] sd);

  /** Whether it goes over the steps of a window, and so needs scores at places. */
  public boolean goesOverTime() {
    return this == INV_TIME;
  }

  /** The inverse-weighted scheme. */
  static double[] inverse(double[] mu, double[] sd) {
    double[] means = spread(mu);
    double[] deviations = spread(sd);
    double[] found = new double[mu.length];
    Arrays.setAll(found, f -> (means[f] + 1 - deviations[f]) / 2);
    return found;
  }

  private static double[] spread(double[] values) {
    double low = Arrays.stream(values).min().orElse(0);
    double range = Arrays.stream(values).max().orElse(0) - low;
    return Arrays.stream(values).map(v -> range > 0 ? (v - low) / range : 0).toArray();
  }
}
