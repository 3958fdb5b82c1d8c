package dev.candor.blackbox.shapley;

import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A sum of products of some players: the values are known, {@code a_T / |T|} for each in T. */
final class ProductGame {
  private final int players;
  private final List<int[]> terms;
  private final double[] coefficients;

  private ProductGame(int players, List<int[]> terms, double[] coefficients) {
    this.players = players;
    this.terms = terms;
    this.coefficients = coefficients;
  }

  static ProductGame random(int players, Random random) {
    List<int[]> terms = new ArrayList<>();
    int count = 2 * players;
    double[] coefficients = new double[count];
    for (int t = 0; t < count; t++) {
      int size = Math.min(players, 1 + random.nextInt(5));
      terms.add(random.ints(0, players).distinct().limit(size).toArray());
      coefficients[t] = random.nextGaussian();
    }
    return new ProductGame(players, terms, coefficients);
  }

  Predictor model() {
    return batch -> {
      float[] flat = batch.toFloats();
      double[] answers = new double[batch.length(0)];
      for (int row = 0; row < answers.length; row++) {
        for (int t = 0; t < coefficients.length; t++) {
          boolean all = true;
          for (int player : terms.get(t)) {
            all &= flat[row * players + player] == 1;
          }
          answers[row] += all ? coefficients[t] : 0;
        }
      }
      return NdArray.of(answers, answers.length, 1);
    };
  }

  Masking masking() {
    return Masking.of(
        TableGame.named(players), new Removal.Baseline(NdArray.of(new float[players], players)));
  }

  NdArray input() {
    float[] ones = new float[players];
    java.util.Arrays.fill(ones, 1);
    return NdArray.of(ones, players);
  }

  double[] shapley() {
    double[] values = new double[players];
    for (int t = 0; t < coefficients.length; t++) {
      for (int player : terms.get(t)) {
        values[player] += coefficients[t] / terms.get(t).length;
      }
    }
    return values;
  }
}
