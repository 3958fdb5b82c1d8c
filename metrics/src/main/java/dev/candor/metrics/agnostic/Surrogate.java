package dev.candor.metrics.agnostic;

import dev.candor.core.Predictor;
import java.util.BitSet;

/**
 * A simple model that stands in for another.
 *
 * @param model its answers
 * @param features the inputs it uses, by position
 */
public record Surrogate(Predictor model, BitSet features) {
  /** Copies the features. */
  public Surrogate {
    features = (BitSet) features.clone();
  }

  @Override
  public BitSet features() {
    return (BitSet) features.clone();
  }
}
