package dev.candor.metrics.stability;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.metrics.statistics.SpearmanCorrelation;
import java.util.Arrays;

/** Spearman's rank correlation. */
record RankSimilarity(boolean absolute) implements Similarity {
  @Override
  public String label() {
    return absolute ? "Spearman of absolute values" : "Spearman";
  }

  @Override
  public double of(Attribution one, Attribution other) {
    if (one.axes().size() != other.axes().size()) {
      throw InputException.of(
          "attributions",
          "must have as many components each, " + one.axes().size(),
          other.axes().size(),
          "compare explanations of one input");
    }
    return one.axes().size() < 2
        ? Double.NaN
        : SpearmanCorrelation.withDefaults().of(values(one), values(other)).coefficient();
  }

  private double[] values(Attribution attribution) {
    double[] values = attribution.values().toDoubles();
    return absolute ? Arrays.stream(values).map(Math::abs).toArray() : values;
  }
}
