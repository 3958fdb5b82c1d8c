package dev.candor.metrics.faithfulness;

import java.util.List;

/** How are the values of several bins made one? */
public enum Aopc {
  /** Their mean. */
  MEAN {
    @Override
    double of(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }
  },
  /**
   * Their sum divided by one more than there are bins, as printed in DeYoung et al. 2020, which
   * counts an empty bin of 0.
   */
  ERASER {
    @Override
    double of(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).sum() / (values.size() + 1);
    }
  };

  abstract double of(List<Double> values);
}
