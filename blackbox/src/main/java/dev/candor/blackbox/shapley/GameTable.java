package dev.candor.blackbox.shapley;

import dev.candor.core.InputException;
import dev.candor.core.removal.Coalition;
import java.util.List;

/**
 * The values of all 2^n coalitions of some inputs; player p is bit p of a position.
 *
 * <p>Its arrays are never changed once they are made.
 */
final class GameTable {
  static final int MOST_PLAYERS = 20;

  private final int players;
  private final double[][] values;

  private GameTable(int players, double[][] values) {
    this.players = players;
    this.values = values;
  }

  /** Refuses what cannot be enumerated, before anything is asked. */
  static void requireAffordable(Batches batch) {
    int players = batch.players();
    if (players > MOST_PLAYERS) {
      throw InputException.of(
          "players",
          "must be " + MOST_PLAYERS + " or fewer where all coalitions are evaluated",
          players,
          "group them, or take permutation Shapley or kernel SHAP");
    }
    if (batch.games().affordable() < 1L << players) {
      throw InputException.of(
          "budget",
          "must allow all 2^"
              + players
              + " coalitions, "
              + (1L << players) * batch.games().rowsPerValue()
              + " model calls an input",
          batch.masking().budget().modelCalls(),
          "give a larger budget, or take permutation Shapley or kernel SHAP");
    }
  }

  /** From values in any order. */
  static GameTable of(int players, List<Coalition> coalitions, double[][] values) {
    int inputs = values[0].length;
    double[][] table = new double[inputs][1 << players];
    for (int c = 0; c < values.length; c++) {
      int mask = (int) coalitions.get(c).words()[0];
      for (int input = 0; input < inputs; input++) {
        table[input][mask] = values[c][input];
      }
    }
    return new GameTable(players, table);
  }

  int players() {
    return players;
  }

  /** The value of a coalition, by its bits. */
  double value(int input, int mask) {
    return values[input][mask];
  }

  /** How many coalitions there are. */
  int size() {
    return 1 << players;
  }

  double base(int input) {
    return values[input][0];
  }

  double full(int input) {
    return values[input][values[input].length - 1];
  }

  /**
   * {@code sum over S without i of weight(|S|) (v(S and i) - v(S))} for each player.
   *
   * @param weights by the size of S, 0 to n-1
   */
  double[] marginals(int input, double[] weights) {
    double[] table = values[input];
    double[] sums = new double[players];
    for (int mask = 0; mask < table.length; mask++) {
      double weight = weights[Math.min(players - 1, Integer.bitCount(mask))];
      for (int i = 0; i < players; i++) {
        if ((mask >> i & 1) == 0) {
          sums[i] += weight * (table[mask | 1 << i] - table[mask]);
        }
      }
    }
    return sums;
  }

  /**
   * {@code sum over S without i and j of weight(|S|) (v(S, i, j) - v(S, i) - v(S, j) + v(S))} for
   * each pair, 0 on the diagonal.
   *
   * @param weights by the size of S, 0 to n-2
   */
  double[][] pairs(int input, double[] weights) {
    double[] table = values[input];
    double[][] sums = new double[players][players];
    for (int i = 0; i < players; i++) {
      for (int j = i + 1; j < players; j++) {
        int both = 1 << i | 1 << j;
        double sum = 0;
        for (int mask = 0; mask < table.length; mask++) {
          if ((mask & both) == 0) {
            sum +=
                weights[Integer.bitCount(mask)]
                    * (table[mask | both]
                        - table[mask | 1 << i]
                        - table[mask | 1 << j]
                        + table[mask]);
          }
        }
        sums[i][j] = sum;
        sums[j][i] = sum;
      }
    }
    return sums;
  }

  /**
   * {@code s! (n - s - 1)! / n!}, the share of the orders in which S comes just before a player.
   */
  static double[] shapleyWeights(int n) {
    double[] weights = new double[Math.max(1, n)];
    for (int s = 0; s < n; s++) {
      weights[s] = 1 / (n * Stratum.binomial(n - 1, s));
    }
    return weights;
  }
}
