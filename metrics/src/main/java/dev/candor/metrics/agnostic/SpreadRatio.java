package dev.candor.metrics.agnostic;

/**
 * How evenly is the importance spread? Entropy of the shares over the entropy of equal shares.
 *
 * <p>{@code -sum p_j ln p_j / ln d}, 0 (one component has it all) to 1 (all alike); NaN where there
 * is one component only. A sibling of {@link SpreadDivergence} in the authors' library; not in the
 * list of the publication's experiments.
 */
public final class SpreadRatio {
  private SpreadRatio() {}

  /** Of a global importance, none of it negative. */
  public static double of(double[] importance) {
    double entropy = 0;
    for (double share : Importances.shares(importance)) {
      entropy -= share == 0 ? 0 : share * Math.log(share);
    }
    return importance.length == 1 ? Double.NaN : entropy / Math.log(importance.length);
  }
}
