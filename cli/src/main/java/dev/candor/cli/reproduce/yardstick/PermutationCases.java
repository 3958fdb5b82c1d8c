package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.FeaturePermutation;
import dev.candor.blackbox.Interval;
import dev.candor.blackbox.PermutationImportance;
import dev.candor.blackbox.PermutationSettings;
import dev.candor.blackbox.StandardScore;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Permutation importance of a linear model under squared error, whose expected drop is known: with
 * residuals r of the model and weight b, the mean over all orders of the rows is {@code mean of 2 r
 * b (x - mean x) + 2 b^2 var x}, since a row's value is replaced by any of the column's; and of the
 * change of a single row's answer, {@code b (x - mean x)}.
 */
final class PermutationCases {
  private static final int ROWS = 60;
  private static final int COLUMNS = 5;
  private static final int REPEATS = 20;

  private PermutationCases() {}

  /** That of the data set, and that of its first row. */
  static List<SampledCase> of(long modelSeed) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(modelSeed);
    double[] weights = random.doubles(COLUMNS, -2, 2).toArray();
    double[] rows = random.doubles((long) ROWS * COLUMNS, -1, 1).toArray();
    double[] targets = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      targets[i] = answer(weights, rows, i) + random.nextDouble() - .5;
    }
    NdArray inputs = NdArray.of(rows, ROWS, COLUMNS);
    List<String> names = IntStream.range(0, COLUMNS).mapToObj(j -> "x" + j).toList();
    Predictor model =
        batch -> {
          double[] flat = batch.toDoubles();
          double[] answers = new double[batch.length(0)];
          for (int i = 0; i < answers.length; i++) {
            answers[i] = answer(weights, flat, i);
          }
          return NdArray.of(answers, answers.length, 1);
        };
    return List.of(
        new SampledCase(
            "permutation-importance",
            "permutation importance, " + REPEATS + " repeats",
            "linear-5",
            SampledCases.known(expected(weights, rows, targets)),
            seed -> intervals(model, inputs, targets, names, seed)),
        new SampledCase(
            "local-permutation",
            "local feature permutation, " + REPEATS + " repeats",
            "linear-5",
            SampledCases.known(expectedOfFirst(weights, rows)),
            seed -> intervalsOfFirst(model, inputs, names, seed)));
  }

  /** Student's, from the standard errors that the method gives. */
  private static List<Interval> intervalsOfFirst(
      Predictor model, NdArray inputs, List<String> names, long seed) {
    Attribution first =
        new FeaturePermutation(model, FeatureGroups.each(names), Budget.withDefaults())
            .explain(inputs, new int[ROWS], REPEATS, seed)
            .get(0);
    double quantile =
        TDistribution.of(REPEATS - 1).inverseCumulativeProbability((1 + SampledCase.LEVEL) / 2);
    List<Interval> intervals = new ArrayList<>();
    for (int j = 0; j < COLUMNS; j++) {
      double value = first.values().get(j);
      double half =
          quantile
              * first.evidence().checks().getOrDefault("standardError " + names.get(j), Double.NaN);
      intervals.add(new Interval(value - half, value + half));
    }
    return intervals;
  }

  private static double[] expectedOfFirst(double[] weights, double[] rows) {
    double[] expected = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      for (int i = 0; i < ROWS; i++) {
        expected[j] += weights[j] * (rows[j] - rows[i * COLUMNS + j]) / ROWS;
      }
    }
    return expected;
  }

  private static List<Interval> intervals(
      Predictor model, NdArray inputs, double[] targets, List<String> names, long seed) {
    SortedMap<String, Double> checks =
        new PermutationImportance(
                PermutationSettings.withDefaults(StandardScore.MSE)
                    .withRepeats(REPEATS)
                    .withSeed(seed))
            .rank(model, inputs, targets, FeatureGroups.each(names))
            .evidence()
            .checks();
    return names.stream()
        .map(
            name ->
                new Interval(
                    checks.getOrDefault("interval95Low " + name, Double.NaN),
                    checks.getOrDefault("interval95High " + name, Double.NaN)))
        .toList();
  }

  private static double[] expected(double[] weights, double[] rows, double[] targets) {
    double[] expected = new double[COLUMNS];
    for (int j = 0; j < COLUMNS; j++) {
      double mean = 0;
      for (int i = 0; i < ROWS; i++) {
        mean += rows[i * COLUMNS + j] / ROWS;
      }
      for (int i = 0; i < ROWS; i++) {
        double away = rows[i * COLUMNS + j] - mean;
        double residual = targets[i] - answer(weights, rows, i);
        expected[j] += 2 * (residual * weights[j] * away + weights[j] * weights[j] * away * away);
      }
      expected[j] /= ROWS;
    }
    return expected;
  }

  private static double answer(double[] weights, double[] rows, int row) {
    double sum = 0;
    for (int j = 0; j < COLUMNS; j++) {
      sum += weights[j] * rows[row * COLUMNS + j];
    }
    return sum;
  }
}
