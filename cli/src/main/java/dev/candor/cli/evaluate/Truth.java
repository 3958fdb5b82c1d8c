package dev.candor.cli.evaluate;

import java.util.BitSet;
import java.util.List;

/**
 * Which features are known to matter, and how much.
 *
 * @param relevance one per feature, 0 or more; features that were not named have 0
 * @param named how many features were named
 */
public record Truth(List<Double> relevance, int named) {
  /** Copies the list. */
  public Truth {
    relevance = List.copyOf(relevance);
  }

  /** The positions of the features with a relevance above 0. */
  public BitSet relevant() {
    BitSet relevant = new BitSet();
    for (int i = 0; i < relevance.size(); i++) {
      relevant.set(i, relevance.get(i) > 0);
    }
    return relevant;
  }

  /** The relevance as numbers. */
  public double[] values() {
    return relevance.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
