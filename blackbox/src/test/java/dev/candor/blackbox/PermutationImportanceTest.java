package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.ProgressListener;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermutationImportanceTest {
  private static final List<String> ABCD = List.of("a", "b", "c", "d");
  private static final PermutationSettings MSE =
      PermutationSettings.withDefaults(StandardScore.MSE);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aLinearModelLosesTwiceItsSquaredWeightTimesTheVariance(long seed) {
    NdArray inputs = normal(4000, 4, seed);
    Predictor model = linear(3, -2, 1, 0);
    Ranking ranking = rank(MSE.withRepeats(20), model, inputs);
    Map<String, Double> weights = weights(ranking);
    double[] beta = {3, -2, 1, 0};
    for (int feature = 0; feature < 4; feature++) {
      double expected = 2 * beta[feature] * beta[feature] * variance(inputs, feature);
      String name = ABCD.get(feature);
      double error = ranking.evidence().checks().getOrDefault("standardError " + name, 0.0);
      assertThat(weights.get(name)).isCloseTo(expected, within(4.5 * error));
    }
    assertThat(ranking.order()).containsExactly("a", "b", "c", "d");
    assertThat(weights.get("d")).isEqualTo(0.0);
  }

  @Test
  void theIntervalOfTheMeanIsStudents() {
    NdArray inputs = normal(200, 4, 5);
    Ranking ranking = rank(MSE.withRepeats(6), linear(3, -2, 1, 0), inputs);
    Map<String, Double> checks = ranking.evidence().checks();
    double weight = weights(ranking).getOrDefault("a", Double.NaN);
    double error = checks.getOrDefault("standardError a", Double.NaN);
    // the quantile .975 of Student's distribution with 5 degrees of freedom
    assertThat(checks.get("interval95Low a")).isCloseTo(weight - 2.570582 * error, within(1e-5));
    assertThat(checks.get("interval95High a")).isCloseTo(weight + 2.570582 * error, within(1e-5));
  }

  @Test
  void permutingTwoRowsByHand() {
    NdArray inputs = NdArray.of(new double[] {1, 10, 2, 10}, 2, 2);
    double[] targets = {1, 2};
    Predictor first = row(x -> x[0]);
    Ranking ranking =
        new PermutationImportance(MSE.withRepeats(400))
            .rank(first, inputs, targets, FeatureGroups.each(List.of("x", "constant")));
    RankedFeature x = ranking.features().get(0);
    assertThat(x.weightLow()).isEqualTo(0);
    assertThat(x.weightHigh()).isEqualTo(1);
    assertThat(x.weight()).as("the two orders come up alike").isCloseTo(.5, within(.1));
    RankedFeature constant = ranking.features().get(1);
    assertThat(constant.weight()).isEqualTo(0.0);
    assertThat(constant.weightHigh()).isEqualTo(0);
    assertThat(constant.rankSd()).isLessThan(.3);
  }

  @Test
  void theInputsOfAGroupMoveTogether() {
    int n = 300;
    double[] oneHot = new double[2 * n];
    for (int row = 0; row < n; row++) {
      oneHot[2 * row + row % 2] = 1;
    }
    NdArray inputs = NdArray.of(oneHot, n, 2);
    List<double[]> seen = new ArrayList<>();
    Predictor model =
        row(
            x -> {
              seen.add(x.clone());
              return x[0];
            });
    new PermutationImportance(MSE)
        .rank(model, inputs, new double[n], FeatureGroups.of(List.of("category"), 0, 0));
    assertThat(seen).hasSize(n * 11).allSatisfy(x -> assertThat(x[0] + x[1]).isEqualTo(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 64, 1000, 12_345, 1 << 20})
  void theBatchesDoNotChangeABit(long bytes) {
    NdArray inputs = normal(60, 4, 9);
    Predictor model = row(x -> Math.tanh(x[0] * x[1]) + x[2]);
    List<RankedFeature> whole = rank(MSE, model, inputs).features();
    Ranking cut = rank(MSE.withBudget(Budget.withDefaults().withBytes(bytes)), model, inputs);
    assertThat(cut.features()).isEqualTo(whole);
    assertThat(cut.evidence().modelCalls()).isEqualTo(60 * (1 + 4 * 10));
  }

  @Test
  void noBatchIsLargerThanTheBudgetAllows() {
    NdArray inputs = normal(60, 4, 9);
    int[] largest = {0};
    Predictor model =
        batch -> {
          largest[0] = Math.max(largest[0], batch.length(0));
          return linear(1, 1, 1, 1).predict(batch);
        };
    new PermutationImportance(MSE.withBudget(Budget.withDefaults().withBytes((4 * 4 + 8) * 20)))
        .rank(model, inputs, new double[60], FeatureGroups.each(ABCD));
    assertThat(largest[0]).isEqualTo(20);
  }

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    NdArray inputs = normal(50, 4, 3);
    Predictor model = linear(3, 2, 1, .5);
    assertThat(rank(MSE, model, inputs).features()).isEqualTo(rank(MSE, model, inputs).features());
    assertThat(rank(MSE.withSeed(1), model, inputs).features())
        .isNotEqualTo(rank(MSE, model, inputs).features());
  }

  @Test
  void anExhaustedBudgetGivesTheBestSoFarAndSaysSo() {
    NdArray inputs = normal(50, 4, 3);
    Budget budget = Budget.withDefaults().withModelCalls(50 * (1 + 4 * 3 + 2) + 7);
    Ranking ranking = rank(MSE.withBudget(budget), linear(3, 2, 1, .5), inputs);
    assertThat(ranking.features()).hasSize(4);
    assertThat(ranking.evidence().modelCalls()).isEqualTo(50 * (1 + 4 * 3 + 2));
    assertThat(ranking.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("fewestRepeats", 3.0)
        .containsEntry("featuresNotMeasured", 0.0);
  }

  @Test
  void aCancelledRunGivesTheBestSoFarAndSaysSo() {
    NdArray inputs = normal(50, 4, 3);
    int[] asked = {0};
    Cancellation third = () -> ++asked[0] > 3;
    Ranking ranking =
        new PermutationImportance(MSE.withBudget(Budget.withDefaults().withBytes(50 * 24)))
            .rank(
                linear(3, 2, 1, .5),
                inputs,
                new double[50],
                FeatureGroups.each(ABCD),
                third,
                ProgressListener.SILENT);
    assertThat(ranking.features()).hasSize(2);
    assertThat(ranking.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("featuresNotMeasured", 2.0);
  }

  @Test
  void theEvidenceSaysHowItCameAbout() {
    NdArray inputs = normal(50, 4, 3);
    var evidence = rank(MSE.withSeed(5), linear(3, 2, 1, .5), inputs).evidence();
    assertThat(evidence.method()).isEqualTo("permutation importance");
    assertThat(evidence.seed()).hasValue(5);
    assertThat(evidence.dataHash()).hasValueSatisfying(hash -> assertThat(hash).hasSize(64));
    assertThat(evidence.settings()).containsEntry("score", "mse").containsEntry("repeats", "10");
    assertThat(evidence.checks())
        .containsEntry("complete", 1.0)
        .containsEntry("score", 0.0)
        .containsKey("standardError a");
  }

  @Test
  void progressCountsToTheEnd() {
    List<Long> done = new ArrayList<>();
    new PermutationImportance(MSE)
        .rank(
            linear(1, 1, 1, 1),
            normal(50, 4, 3),
            new double[50],
            FeatureGroups.each(ABCD),
            Cancellation.NEVER,
            progress -> done.add(progress.done()));
    assertThat(done).isSorted().last().isEqualTo(40L);
  }

  @Test
  void aNumberThatIsMissingIsNamedWithItsRowAndFeature() {
    double[] numbers = new double[12];
    numbers[2 * 4 + 1] = Double.NaN;
    NdArray inputs = NdArray.of(numbers, 3, 4);
    assertWrong(() -> rank(MSE, linear(1, 1, 1, 1), inputs), "row 2 of inputs, b must be finite");
    assertWrong(
        () ->
            new PermutationImportance(MSE)
                .rank(
                    linear(1),
                    NdArray.of(new double[3], 3, 1),
                    new double[] {0, Double.NaN, 0},
                    FeatureGroups.each(List.of("a"))),
        "row 1 of targets");
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    NdArray inputs = normal(10, 4, 1);
    FeatureGroups three = FeatureGroups.each(List.of("a", "b", "c"));
    PermutationImportance importance = new PermutationImportance(MSE);
    Predictor model = linear(1, 1, 1, 1);
    assertWrong(() -> importance.rank(model, inputs, new double[10], three), "the groups name, 3");
    assertWrong(
        () -> importance.rank(model, inputs, new double[9], FeatureGroups.each(ABCD)),
        "one per row, 10");
    assertWrong(() -> rank(MSE, model, normal(1, 4, 1)), "two rows or more");
    assertWrong(
        () -> rank(MSE.withBudget(Budget.withDefaults().withModelCalls(19)), model, inputs),
        "20 model calls");
    assertWrong(() -> MSE.withRepeats(0), "repeats must be 1 or more");
    assertWrong(() -> FeatureGroups.of(List.of("a", "b"), 0, 0), "none for b");
    assertWrong(() -> FeatureGroups.of(List.of("a"), 1), "found 1");
    assertWrong(() -> FeatureGroups.each(List.of("a", "a")), "must be different");
  }

  @Test
  void aModelThatFailsOrAnswersNonsenseIsNamedWithTheRow() {
    NdArray inputs = normal(10, 4, 1);
    double seventh = inputs.at(7, 0);
    assertWrong(
        () -> rank(MSE, row(x -> x[0] == seventh ? Double.NaN : 0), inputs),
        "the model's answer for row 7 as it is must be finite (found NaN)");
    Predictor throwing =
        row(
            x -> {
              if (x[0] == seventh) {
                throw new IllegalStateException("no\nsuch row");
              }
              return 0;
            });
    assertWrong(() -> rank(MSE, throwing, inputs), "the model failed for row 7 as it is");
    double other = inputs.at(3, 1);
    assertWrong(
        () -> rank(MSE, row(x -> x[0] == seventh && x[1] == other ? Double.NaN : 0), inputs),
        " permuted must be finite (found NaN)");
    assertWrong(
        () -> rank(MSE, batch -> NdArray.of(new double[10], 5, 2), inputs), "[10, outputs]");
    assertWrong(
        () ->
            rank(
                MSE,
                batch -> {
                  if (batch.length(0) > 1) {
                    throw new IllegalStateException("one at a time");
                  }
                  return NdArray.of(new double[1], 1, 1);
                },
                inputs),
        "together, but for none of them alone");
  }

  private static Ranking rank(PermutationSettings settings, Predictor model, NdArray inputs) {
    NdArray outputs;
    try {
      outputs = model.predict(inputs);
    } catch (IllegalStateException e) {
      outputs = NdArray.of(new double[inputs.length(0)], inputs.length(0), 1);
    }
    double[] targets = new double[inputs.length(0)];
    for (int row = 0; row < targets.length && row < outputs.size(); row++) {
      targets[row] = Double.isNaN(outputs.get(row)) ? 0 : outputs.get(row);
    }
    return new PermutationImportance(settings)
        .rank(model, inputs, targets, FeatureGroups.each(ABCD));
  }

  private static Map<String, Double> weights(Ranking ranking) {
    return ranking.features().stream()
        .collect(Collectors.toMap(RankedFeature::feature, RankedFeature::weight));
  }

  private static Predictor linear(double... beta) {
    return row(
        x -> {
          double sum = 0;
          for (int i = 0; i < beta.length; i++) {
            sum += beta[i] * x[i];
          }
          return sum;
        });
  }

  private static Predictor row(ToDoubleFunction<double[]> f) {
    return batch -> {
      double[] answers = new double[batch.length(0)];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = f.applyAsDouble(batch.row(i).toDoubles());
      }
      return NdArray.of(answers, answers.length, 1);
    };
  }

  private static NdArray normal(int rows, int columns, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[rows * columns];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return NdArray.of(numbers, rows, columns);
  }

  private static double variance(NdArray inputs, int column) {
    int n = inputs.length(0);
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < n; row++) {
      sum += inputs.at(row, column);
      squares += inputs.at(row, column) * inputs.at(row, column);
    }
    return squares / n - sum / n * (sum / n);
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(said)
        .hasMessageNotContaining("\n");
  }
}
