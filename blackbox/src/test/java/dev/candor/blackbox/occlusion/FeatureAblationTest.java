package dev.candor.blackbox.occlusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.LinearModel;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureAblationTest {
  private static final double[] WEIGHTS = {2, -1, 0, .5};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aLinearModelLosesItsWeightTimesTheDistanceToTheBaseline(long seed) {
    NdArray x = LinearModel.uniform(seed, 4);
    NdArray b = LinearModel.uniform(seed + 100, 4);
    FeatureAblation ablation = ablation(LinearModel.of(WEIGHTS), b);
    for (int target = 0; target < 2; target++) {
      NdArray values = ablation.explain(x, target).values();
      for (int i = 0; i < 4; i++) {
        double expected = (target == 0 ? 1 : -1) * WEIGHTS[i] * (x.get(i) - b.get(i));
        assertThat(values.get(i)).isCloseTo(expected, within(1e-12));
      }
      assertThat(values.get(2)).as("the model does not use it").isEqualTo(0.0);
    }
  }

  @Test
  void groupsAreTakenAwayTogetherAndSpreadOverTheirNumbers() {
    Players players = Players.numbered("group", 0, 1, 0, -1);
    NdArray x = NdArray.of(new double[] {1, 1, 1, 1}, 4);
    Removal zero = new Removal.Baseline(NdArray.of(new double[4], 4));
    FeatureAblation ablation =
        new FeatureAblation(LinearModel.of(2, -1, 3, 7), Masking.of(players, zero));
    Attribution attribution = ablation.explain(x, 0);
    assertThat(attribution.values()).isEqualTo(NdArray.of(new double[] {5, -1}, 2));
    assertThat(players.spread(attribution.values(), 4))
        .isEqualTo(NdArray.of(new double[] {5, -1, 5, 0}, 4));
  }

  @Test
  void aBackgroundIsAveragedOver() {
    NdArray rows = NdArray.of(new double[] {0, 0, 0, 0, 2, 2, 2, 2}, 2, 4);
    FeatureAblation ablation =
        new FeatureAblation(
            LinearModel.of(WEIGHTS), Masking.of(players(4), new Removal.Background(rows)));
    assertThat(ablation.explain(NdArray.of(new double[] {3, 3, 3, 3}, 4), 0).values())
        .isEqualTo(NdArray.of(new double[] {4, -2, 0, 1}, 4));
    assertThat(ablation.estimate().modelCalls()).isEqualTo(10);
  }

  @Test
  void aBatchGivesWhatItsRowsGiveAlone() {
    NdArray inputs = LinearModel.uniform(5, 37, 6);
    int[] targets = new int[37];
    FeatureAblation ablation = ablation(LinearModel.curved(6), NdArray.of(new double[6], 6));
    List<Attribution> together = ablation.explain(inputs, targets);
    for (int row = 0; row < 37; row++) {
      assertThat(together.get(row).values())
          .isEqualTo(ablation.explain(inputs.row(row), 0).values());
    }
    assertThat(ablation.explain(inputs.slice(0, 0), new int[0])).isEmpty();
  }

  @Test
  void smallBatchesAndManyThreadsChangeNoBit() throws ExecutionException, InterruptedException {
    NdArray inputs = LinearModel.uniform(6, 20, 6);
    Removal zero = new Removal.Baseline(NdArray.of(new double[6], 6));
    Predictor model = LinearModel.curved(6);
    Masking large = Masking.of(players(6), zero);
    Masking small = large.withBudget(Budget.withDefaults().withBytes(1));
    List<NdArray> expected = values(new FeatureAblation(model, large), inputs);
    assertThat(values(new FeatureAblation(model, small), inputs)).isEqualTo(expected);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<NdArray>>> answers = new ArrayList<>();
      FeatureAblation shared = new FeatureAblation(model, large);
      for (int i = 0; i < 16; i++) {
        answers.add(pool.submit(() -> values(shared, inputs)));
      }
      for (Future<List<NdArray>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theCostIsWhatWasEstimatedAndStandsInTheEvidence() {
    AtomicLong rows = new AtomicLong();
    Predictor counting = LinearModel.counting(LinearModel.of(WEIGHTS), rows);
    FeatureAblation ablation = ablation(counting, NdArray.of(new double[4], 4));
    Attribution attribution = ablation.explain(LinearModel.uniform(1, 4), 0);
    assertThat(rows.get()).isEqualTo(5).isEqualTo(ablation.estimate().modelCalls());
    assertThat(attribution.evidence().modelCalls()).isEqualTo(5);
    assertThat(attribution.evidence().checks())
        .containsEntry("complete", 1.0)
        .containsEntry("componentsNotMeasured", 0.0);
    assertThat(attribution.evidence().settings())
        .containsEntry("removal", "baseline")
        .containsKey("removalHash");
    assertThat(attribution.evidence().dataHash()).isPresent();
  }

  @Test
  void anEndedBudgetLeavesWhatWasMeasuredAndSaysSo() {
    Masking masking =
        Masking.of(players(4), new Removal.Baseline(NdArray.of(new double[4], 4)))
            .withBudget(Budget.withDefaults().withModelCalls(3));
    Attribution attribution =
        new FeatureAblation(LinearModel.of(WEIGHTS), masking)
            .explain(NdArray.of(new double[] {1, 1, 1, 1}, 4), 0);
    assertThat(attribution.values().toDoubles()).containsExactly(2, -1, Double.NaN, Double.NaN);
    assertThat(attribution.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("componentsNotMeasured", 2.0);
    assertThat(attribution.evidence().modelCalls()).isEqualTo(3);
    Masking less = masking.withBudget(Budget.withDefaults().withModelCalls(1));
    assertThatThrownBy(
            () ->
                new FeatureAblation(LinearModel.of(WEIGHTS), less)
                    .explain(LinearModel.uniform(1, 4), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("budget", "2 model calls", "found 1");
  }

  @Test
  void aCancelledRunMeasuresNothingMore() {
    AtomicLong rows = new AtomicLong();
    Masking masking =
        Masking.of(players(4), new Removal.Baseline(NdArray.of(new double[4], 4)))
            .withBudget(Budget.withDefaults().withBytes(1));
    Cancellation afterThree = () -> rows.get() >= 3;
    Attribution attribution =
        new FeatureAblation(LinearModel.counting(LinearModel.of(WEIGHTS), rows), masking)
            .withCancellation(afterThree)
            .explain(NdArray.of(new double[] {1, 1, 1, 1}, 4), 0);
    assertThat(rows.get()).isEqualTo(3);
    assertThat(attribution.values().toDoubles()).containsExactly(2, -1, Double.NaN, Double.NaN);
    assertThat(attribution.evidence().checks()).containsEntry("complete", 0.0);
  }

  @Test
  void badInputNamesTheRow() {
    FeatureAblation ablation = ablation(LinearModel.of(WEIGHTS), NdArray.of(new double[4], 4));
    NdArray gap = NdArray.of(new double[] {1, 1, 1, 1, 1, Double.NaN, 1, 1}, 2, 4);
    assertOneLine(() -> ablation.explain(gap, new int[2]), "row 1", "number 1", "NaN");
    assertOneLine(() -> ablation.explain(NdArray.of(new double[3], 3), 0), "4", "3");
    double[] many = new double[4 * 50_000];
    many[4 * 49_999 + 3] = Double.NaN;
    assertOneLine(
        () -> ablation.explain(NdArray.of(many, 50_000, 4), new int[50_000]), "row 49999", "NaN");
    assertOneLine(() -> ablation.explain(NdArray.of(new double[4], 4), 2), "target", "0 to 1");
    assertOneLine(() -> ablation.explain(gap, new int[3]), "targets", "one output per input");
    Predictor halfWay =
        batch -> {
          double[] scores = new double[batch.length(0)];
          Arrays.setAll(scores, i -> batch.get(4 * i + 2) == 0 ? Double.NaN : 1);
          return NdArray.of(scores, scores.length, 1);
        };
    assertOneLine(
        () ->
            ablation(halfWay, NdArray.of(new double[4], 4))
                .explain(NdArray.of(new double[] {1, 1, 1, 1}, 4), 0),
        "row 0",
        "3 of 4 players present",
        "NaN");
  }

  private static void assertOneLine(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, String... parts) {
    assertThatThrownBy(work)
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }

  private static List<NdArray> values(FeatureAblation ablation, NdArray inputs) {
    return ablation.explain(inputs, new int[inputs.length(0)]).stream()
        .map(Attribution::values)
        .toList();
  }

  private static FeatureAblation ablation(Predictor model, NdArray baseline) {
    return new FeatureAblation(
        model, Masking.of(players(baseline.size()), new Removal.Baseline(baseline)));
  }

  private static Players players(int count) {
    return Players.numbered("x", IntStream.range(0, count).toArray());
  }
}
