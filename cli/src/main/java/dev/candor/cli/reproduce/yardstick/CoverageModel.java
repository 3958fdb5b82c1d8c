package dev.candor.cli.reproduce.yardstick;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * A model whose Shapley values have a closed form: {@code f(x) = sum_i a_i x_i + sum of b x_i x_j +
 * sum of c x_i x_j x_k} against a baseline of zero, where each product gives its value in equal
 * parts to those in it.
 */
final class CoverageModel {
  private final String name;
  private final double[] main;
  private final int[][] pairs;
  private final double[] pairWeights;
  private final int[][] triples;
  private final double[] tripleWeights;
  private final double[] input;

  private CoverageModel(String name, int players, UniformRandomProvider random) {
    this.name = name;
    this.main = numbers(random, players);
    this.pairs = groups(random, players, 2, players);
    this.pairWeights = numbers(random, players);
    this.triples = groups(random, players, 3, players / 2);
    this.tripleWeights = numbers(random, players / 2);
    this.input = numbers(random, players);
  }

  /** Draws one: every input is in about two pairs and two triples. */
  static CoverageModel draw(String name, int players, long seed) {
    return new CoverageModel(name, players, RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
  }

  /** What its cells are called. */
  String name() {
    return name;
  }

  /** How many inputs there are. */
  int players() {
    return main.length;
  }

  /** The model itself, one output. */
  Predictor predictor() {
    return batch -> {
      int rows = batch.length(0);
      double[] answers = new double[rows];
      double[] flat = batch.toDoubles();
      for (int row = 0; row < rows; row++) {
        answers[row] = value(flat, row * players());
      }
      return NdArray.of(answers, rows, 1);
    };
  }

  /** The Shapley values. */
  double[] shapley() {
    double[] values = new double[players()];
    for (int i = 0; i < players(); i++) {
      values[i] = main[i] * input[i];
    }
    share(values, pairs, pairWeights);
    share(values, triples, tripleWeights);
    return values;
  }

  /** Each input is a player, and zero stands in for it. */
  Masking masking() {
    List<String> names = IntStream.range(0, players()).mapToObj(i -> "x" + i).toList();
    return Masking.of(
        Players.each(new Axes.Features(names)),
        new Removal.Baseline(NdArray.of(new double[players()], players())));
  }

  /** What is explained, as an array. */
  NdArray explained() {
    return NdArray.of(input, players());
  }

  private double value(double[] x, int from) {
    double sum = 0;
    for (int i = 0; i < players(); i++) {
      sum += main[i] * x[from + i];
    }
    return sum + products(x, from, pairs, pairWeights) + products(x, from, triples, tripleWeights);
  }

  private static double products(double[] x, int from, int[][] groups, double[] weights) {
    double sum = 0;
    for (int g = 0; g < groups.length; g++) {
      double product = weights[g];
      for (int i : groups[g]) {
        product *= x[from + i];
      }
      sum += product;
    }
    return sum;
  }

  private void share(double[] values, int[][] groups, double[] weights) {
    for (int g = 0; g < groups.length; g++) {
      double product = weights[g] / groups[g].length;
      for (int i : groups[g]) {
        product *= input[i];
      }
      for (int i : groups[g]) {
        values[i] += product;
      }
    }
  }

  private static double[] numbers(UniformRandomProvider random, int count) {
    return IntStream.range(0, count).mapToDouble(i -> 4 * random.nextDouble() - 2).toArray();
  }

  private static int[][] groups(UniformRandomProvider random, int players, int size, int count) {
    int[][] groups = new int[count][];
    for (int g = 0; g < count; g++) {
      groups[g] = random.ints(0, players).distinct().limit(size).toArray();
    }
    return groups;
  }
}
