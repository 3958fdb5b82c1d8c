package dev.candor.blackbox.shapley;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.Random;
import java.util.stream.IntStream;

/** A game given by the values of all its coalitions, as a model of inputs that are 0 or 1. */
final class TableGame {
  private final int players;
  private final double[] table;

  TableGame(int players, double[] table) {
    this.players = players;
    this.table = table;
  }

  int players() {
    return players;
  }

  double[] table() {
    return table;
  }

  static TableGame random(int players, long seed) {
    Random random = new Random(seed);
    return new TableGame(
        players,
        IntStream.range(0, 1 << players).mapToDouble(i -> random.nextGaussian()).toArray());
  }

  static Players named(int players) {
    return Players.each(
        new Axes.Features(IntStream.range(0, players).mapToObj(i -> "p" + i).toList()));
  }

  Predictor model() {
    return batch -> {
      double[] answers = new double[batch.length(0)];
      for (int row = 0; row < answers.length; row++) {
        int mask = 0;
        for (int i = 0; i < players; i++) {
          mask |= batch.get(row * players + i) == 1 ? 1 << i : 0;
        }
        answers[row] = table[mask];
      }
      return NdArray.of(answers, answers.length, 1);
    };
  }

  Masking masking() {
    return Masking.of(
        named(players), new Removal.Baseline(NdArray.of(new float[players], players)));
  }

  NdArray input() {
    float[] ones = new float[players];
    java.util.Arrays.fill(ones, 1);
    return NdArray.of(ones, players);
  }

  double total() {
    return table[table.length - 1] - table[0];
  }

  /** By walking through all orders. */
  double[] shapley() {
    return averageOver(order -> true);
  }

  /** The mean of what each player adds over the orders that are allowed. */
  double[] averageOver(java.util.function.Predicate<int[]> allowed) {
    double[] sums = new double[players];
    int[] count = {0};
    walk(
        new int[players],
        0,
        0,
        order -> {
          if (allowed.test(order)) {
            count[0]++;
            int mask = 0;
            for (int player : order) {
              sums[player] += table[mask | 1 << player] - table[mask];
              mask |= 1 << player;
            }
          }
        });
    for (int i = 0; i < players; i++) {
      sums[i] /= count[0];
    }
    return sums;
  }

  private void walk(int[] order, int at, int used, java.util.function.Consumer<int[]> visit) {
    if (at == players) {
      visit.accept(order);
      return;
    }
    for (int i = 0; i < players; i++) {
      if ((used >> i & 1) == 0) {
        order[at] = i;
        walk(order, at + 1, used | 1 << i, visit);
      }
    }
  }
}
