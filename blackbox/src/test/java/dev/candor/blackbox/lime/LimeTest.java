package dev.candor.blackbox.lime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.Interval;
import dev.candor.blackbox.LinearModel;
import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
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

class LimeTest {
  private static final double[] WEIGHTS = {2, -1, 0, .5};
  private static final LimeSettings LEAST_SQUARES =
      LimeSettings.withDefaults().withSamples(200).withSurrogate(new Surrogate.LeastSquares());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aLinearModelIsRecoveredWhateverTheSamplesAre(long seed) {
    NdArray x = LinearModel.uniform(seed, 4);
    NdArray b = LinearModel.uniform(seed + 70, 4);
    LimeExplanation found =
        lime(LinearModel.of(WEIGHTS), b, LEAST_SQUARES.withSeed(seed)).surrogate(x, 0);
    double intercept = 1;
    for (int i = 0; i < 4; i++) {
      double expected = WEIGHTS[i] * (x.get(i) - b.get(i));
      intercept += WEIGHTS[i] * b.get(i);
      assertThat(found.sampled().attribution().values().get(i)).isCloseTo(expected, within(1e-10));
    }
    assertThat(found.intercept()).isCloseTo(intercept, within(1e-10));
    assertThat(found.r2()).isCloseTo(1, within(1e-10));
    assertThat(found.sampled().attribution().evidence().checks())
        .containsEntry("surrogateUnique", 1.0)
        .containsEntry("complete", 1.0);
  }

  @Test
  void seventyComponentsAreNoDifferentFromSeven() {
    NdArray weights = LinearModel.uniform(4, 70);
    NdArray x = LinearModel.uniform(5, 70);
    LimeExplanation found =
        lime(
                LinearModel.of(weights.toDoubles()),
                NdArray.of(new double[70], 70),
                LEAST_SQUARES.withSamples(600))
            .surrogate(x, 0);
    for (int i = 0; i < 70; i++) {
      assertThat(found.sampled().attribution().values().get(i))
          .isCloseTo(weights.get(i) * x.get(i), within(1e-9));
    }
  }

  @Test
  void kLassoKeepsTheLargest() {
    NdArray ones = NdArray.of(new double[] {1, 1, 1, 1}, 4);
    LimeSettings two = LEAST_SQUARES.withSurrogate(new Surrogate.KLasso(2));
    LimeExplanation found =
        lime(LinearModel.of(WEIGHTS), NdArray.of(new double[4], 4), two).surrogate(ones, 0);
    double[] values = found.sampled().attribution().values().toDoubles();
    assertThat(values[0]).isCloseTo(2, within(.3));
    assertThat(values[1]).isCloseTo(-1, within(.3));
    assertThat(values[2]).isEqualTo(0.0);
    assertThat(values[3]).isEqualTo(0.0);
    assertThat(found.sampled().standardErrors().get(3)).isNaN();
    assertThat(found.sampled().standardErrors().get(0)).isPositive();
  }

  @Test
  void intervalsCoverWhatInfinitelyManySamplesWouldGive() {
    NdArray x = LinearModel.uniform(11, 4);
    Predictor model = LinearModel.curved(4);
    NdArray zero = NdArray.of(new double[4], 4);
    LimeSettings drawn = LEAST_SQUARES.withSampling(new Sampling.EachAlone(0.5)).withSamples(400);
    // with chance one half every set is as likely as any other
    double[] truth =
        lime(model, zero, drawn.withSampling(new Sampling.Every()))
            .explain(x, 0)
            .values()
            .toDoubles();
    int covered = 0;
    int repeats = 1000;
    for (int repeat = 0; repeat < repeats; repeat++) {
      List<Interval> intervals =
          lime(model, zero, drawn.withSeed(repeat)).sample(x, 0).intervals(.95);
      for (int i = 0; i < 4; i++) {
        covered += intervals.get(i).contains(truth[i]) ? 1 : 0;
      }
    }
    assertThat(covered / (4.0 * repeats)).isBetween(.93, .97);
  }

  @Test
  void sizesAreDrawnFirstAndEverySetOfASizeAlike() {
    int[] sizes = new int[4];
    int[] members = new int[3];
    for (int i = 0; i < 40_000; i++) {
      int[] present = new Sampling.SizeFirst().sample(3, 5, i).present();
      sizes[present.length]++;
      for (int player : present) {
        members[player]++;
      }
    }
    for (int size : sizes) {
      assertThat(size / 40_000.0).isCloseTo(.25, within(.01));
    }
    for (int member : members) {
      assertThat(member / 40_000.0).isCloseTo(.5, within(.012));
    }
  }

  @Test
  void theSameSeedGivesTheSameBitsWhateverBatchesAndThreads()
      throws ExecutionException, InterruptedException {
    NdArray x = LinearModel.uniform(3, 6);
    Predictor model = LinearModel.curved(6);
    Masking large = Masking.of(players(6), new Removal.Baseline(NdArray.of(new double[6], 6)));
    Lime lime = new Lime(model, large, LEAST_SQUARES);
    NdArray expected = lime.explain(x, 0).values();
    Masking small = large.withBudget(Budget.withDefaults().withBytes(1));
    assertThat(new Lime(model, small, LEAST_SQUARES).explain(x, 0).values()).isEqualTo(expected);
    assertThat(new Lime(model, large, LEAST_SQUARES.withSeed(1)).explain(x, 0).values())
        .isNotEqualTo(expected);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<NdArray>> answers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        answers.add(pool.submit(() -> lime.explain(x, 0).values()));
      }
      for (Future<NdArray> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void theCostIsNeverAboveTheEstimate() {
    AtomicLong rows = new AtomicLong();
    NdArray x = LinearModel.uniform(3, 4);
    Lime lime =
        lime(
            LinearModel.counting(LinearModel.of(WEIGHTS), rows),
            NdArray.of(new double[4], 4),
            LEAST_SQUARES);
    Attribution found = lime.explain(x, 0);
    assertThat(lime.estimate().modelCalls()).isEqualTo(200);
    assertThat(found.evidence().modelCalls()).isEqualTo(rows.get()).isEqualTo(16);
    assertThat(found.evidence().seed()).hasValue(0);
  }

  @Test
  void anEndedBudgetFitsToTheSamplesSoFar() {
    NdArray x = LinearModel.uniform(3, 4);
    Masking masking =
        Masking.of(players(4), new Removal.Baseline(NdArray.of(new double[4], 4)))
            .withBudget(Budget.withDefaults().withModelCalls(8));
    Attribution some = new Lime(LinearModel.of(WEIGHTS), masking, LEAST_SQUARES).explain(x, 0);
    assertThat(some.evidence().checks()).containsEntry("complete", 0.0);
    assertThat(some.evidence().modelCalls()).isEqualTo(8);
    assertThat(some.evidence().checks().getOrDefault("samples", 0.0)).isBetween(8.0, 199.0);
    assertThat(some.values().toDoubles()).doesNotContain(Double.NaN);
    Attribution none =
        new Lime(LinearModel.of(WEIGHTS), masking, LEAST_SQUARES)
            .withCancellation(() -> true)
            .explain(x, 0);
    assertThat(none.values().toDoubles()).containsOnly(Double.NaN);
    assertThat(none.evidence().checks()).containsEntry("complete", 0.0);
  }

  @Test
  void samplesThatCannotTellComponentsApartSaySo() {
    NdArray ones = NdArray.of(new double[] {1, 1, 1, 1}, 4);
    LimeSettings one =
        LEAST_SQUARES.withSampling(
            new Sampling.Given(List.of(Coalition.all(4), Coalition.none(4))));
    LimeExplanation found =
        lime(LinearModel.of(WEIGHTS), NdArray.of(new double[4], 4), one).surrogate(ones, 0);
    assertThat(found.sampled().attribution().evidence().checks())
        .containsEntry("surrogateUnique", 0.0);
    assertThat(Arrays.stream(found.sampled().attribution().values().toDoubles()).sum())
        .as("what all of them do together is known")
        .isCloseTo(1.5, within(1e-9));
  }

  @Test
  void badInputNamesTheRow() {
    Lime lime = lime(LinearModel.of(WEIGHTS), NdArray.of(new double[4], 4), LEAST_SQUARES);
    NdArray gap = NdArray.of(new double[] {1, 1, 1, 1, 1, Double.NaN, 1, 1}, 2, 4);
    assertThatThrownBy(() -> lime.explain(gap, new int[2]))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("row 1", "number 1", "NaN");
    assertThatThrownBy(() -> lime.explain(NdArray.of(new double[4], 4), 2))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("target", "0 to 1");
  }

  @Test
  void aKernelThatCannotBeMeasuredOrWeighsNothingIsRefused() {
    NdArray rows = LinearModel.uniform(3, 5, 4);
    Kernel inputs = Kernel.published(Distance.COSINE, DistanceSpace.INPUTS, 1);
    Masking background = Masking.of(players(4), new Removal.Background(rows));
    NdArray x = LinearModel.uniform(4, 4);
    assertThatThrownBy(
            () ->
                new Lime(LinearModel.of(WEIGHTS), background, LEAST_SQUARES.withKernel(inputs))
                    .explain(x, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("kernel", "5 rows", "COMPONENTS");
    Kernel narrow = Kernel.published(Distance.COSINE, DistanceSpace.COMPONENTS, 1e-9);
    LimeSettings far =
        LEAST_SQUARES
            .withKernel(narrow)
            .withSampling(new Sampling.Given(List.of(Coalition.none(4), Coalition.of(4, 1))));
    assertThatThrownBy(
            () -> lime(LinearModel.of(WEIGHTS), NdArray.of(new double[4], 4), far).explain(x, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("kernel", "widen");
    assertThatThrownBy(() -> new Sampling.Every().count(21, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("20 at most");
  }

  private static Lime lime(Predictor model, NdArray baseline, LimeSettings settings) {
    return new Lime(
        model, Masking.of(players(baseline.size()), new Removal.Baseline(baseline)), settings);
  }

  private static Players players(int count) {
    return Players.numbered("x", IntStream.range(0, count).toArray());
  }
}
