package dev.candor.blackbox.shapley;

import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.Arrays;

/**
 * Values and pairs of an ensemble, leaf by leaf.
 *
 * <p>Mutable: belongs to one explanation.
 */
final class TreePairs {
  private final double[] phi;
  private final double[][] pairs;

  TreePairs(int players) {
    phi = new double[players];
    pairs = new double[players][players];
  }

  void add(LeafGame game, double value) {
    game.addValues(value, phi);
    game.addPairs(value, pairs);
  }

  /** Pairs, and on the diagonal what is left of each value after half of its pairs. */
  Interactions interactions(
      Evidence evidence, Players players, int target, double base, double full) {
    int n = phi.length;
    double[] flat = new double[n * n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      System.arraycopy(pairs[i], 0, flat, i * n, n);
      flat[i * n + i] = phi[i] - Arrays.stream(pairs[i]).sum() / 2;
      sum += phi[i];
    }
    return new Interactions(
        NdArray.of(flat, n, n),
        players.axes(),
        target,
        InteractionIndex.K_SHAPLEY,
        evidence
            .withCheck("baseValue", base)
            .withCheck("fullValue", full)
            .withCheck("additivityGap", Math.abs(sum - (full - base)))
            .withCheck("complete", 1));
  }
}
