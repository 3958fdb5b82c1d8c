package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.Arrays;
import java.util.Map;

/**
 * Columns that never change over the training rows can tell nothing, but nothing pulls their scores
 * down either: a gate would leave them wherever the others push them. They start so low that they
 * come last.
 */
final class StillColumns {
  private static final float LAST = -30;

  private StillColumns() {}

  /** Puts the scores of unchanging columns last, before training. */
  static void last(Network network, GateKind kind, NdArray inputs, int[] groups) {
    boolean[] still = of(inputs, groups);
    String name =
        switch (kind) {
          case FIXED -> ScoresArchitecture.SCORES;
          case INPUT_DEPENDENT -> ScoresArchitecture.SCORER_BIAS;
        };
    NdArray scores = network.parameter(name);
    float[] values = scores.toFloats();
    for (int i = 0; i < values.length; i++) {
      values[i] = still[i % still.length] ? LAST : values[i];
    }
    network.replace(Map.of(name, NdArray.of(values, scores.shape())));
  }

  /** For each column, whether none of its inputs changes; rows are the last but one axis. */
  private static boolean[] of(NdArray inputs, int[] groups) {
    boolean[] still = new boolean[1 + Arrays.stream(groups).max().orElseThrow()];
    Arrays.fill(still, true);
    int width = groups.length;
    for (int i = width; i < inputs.size(); i++) {
      if (still[groups[i % width]] && inputs.get(i) != inputs.get(i - width)) {
        still[groups[i % width]] = false;
      }
    }
    return still;
  }
}
