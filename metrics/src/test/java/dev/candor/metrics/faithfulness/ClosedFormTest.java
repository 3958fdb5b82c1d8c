package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.core.removal.Game;
import dev.candor.metrics.Linear;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.EqualAttribution;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.RandomAttribution;
import dev.candor.metrics.measure.Subject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a linear model with a zero baseline everything can be said beforehand. */
class ClosedFormTest {
  private static final double NEAR = 1e-9;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void deletionFallsByTheLargestContributionsFirst(long seed) {
    Linear linear = Linear.drawn(9, seed);
    double[] input = linear.inputs(1, seed).row(0).toDoubles();
    double[] contributions = linear.contributions(input);
    Curve curve =
        new Deletion(CurveSettings.withDefaults())
            .curve(game(linear, input), contributions, seed)
            .orElseThrow();
    double[] falling = Arrays.stream(contributions).map(c -> -c).sorted().map(c -> -c).toArray();
    double left = linear.bias() + Arrays.stream(contributions).sum();
    for (int k = 0; k <= 9; k++) {
      assertThat(curve.x().get(k)).isCloseTo(k / 9.0, within(1e-15));
      assertThat(curve.y().get(k)).isCloseTo(left, within(NEAR));
      left -= k < 9 ? falling[k] : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void insertionIsDeletionUpsideDown(long seed) {
    Linear linear = Linear.drawn(9, seed);
    double[] input = linear.inputs(1, seed).row(0).toDoubles();
    double[] contributions = linear.contributions(input);
    Curve insertion =
        Insertion.withDefaults().curve(game(linear, input), contributions, 0).orElseThrow();
    Curve deletion =
        Deletion.withDefaults().curve(game(linear, input), contributions, 0).orElseThrow();
    double both = 2 * linear.bias() + Arrays.stream(contributions).sum();
    for (int k = 0; k <= 9; k++) {
      assertThat(insertion.y().get(k) + deletion.y().get(k)).isCloseTo(both, within(NEAR));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noOrderDeletesFasterThanTheExactOne(long seed) {
    Linear linear = Linear.drawn(12, seed);
    Measured exact =
        Deletion.withDefaults().judge(linear.subject(linear.contributions(), 30, seed));
    Measured guess =
        Deletion.withDefaults()
            .judge(linear.subject(new RandomAttribution(linear.players().axes(), seed), 30, seed));
    for (int i = 0; i < 30; i++) {
      assertThat(exact.values().get(i)).isLessThanOrEqualTo(guess.values().get(i) + NEAR);
    }
  }

  @Test
  void comprehensivenessAndSufficiencyAreSumsOfContributions() {
    Linear linear = new Linear(new double[] {4, 3, 2, 1}, 0.5);
    double[] ones = {1, 1, 1, 1};
    BinSettings settings = BinSettings.withDefaults().withBins(List.of(0.25, 0.5, 1.0));
    Comprehensiveness comprehensiveness = new Comprehensiveness(settings);
    Curve drops = comprehensiveness.drops(game(linear, ones), ones(4, 3, 2, 1), 0).orElseThrow();
    assertThat(drops.y()).containsExactly(4.0, 7.0, 10.0);
    assertThat(comprehensiveness.aopc(drops)).isEqualTo(7);
    assertThat(new Comprehensiveness(settings.withAopc(Aopc.ERASER)).aopc(drops)).isEqualTo(5.25);
    assertThat(
            new Sufficiency(settings)
                .drops(game(linear, ones), ones(4, 3, 2, 1), 0)
                .orElseThrow()
                .y())
        .containsExactly(6.0, 3.0, 0.0);
  }

  @Test
  void aShareOfTheComponentsIsRoundedUpAndIsOneAtLeast() {
    assertThat(BinSettings.count(0.01, 9)).isEqualTo(1);
    assertThat(BinSettings.count(0.2, 9)).isEqualTo(2);
    assertThat(BinSettings.count(0.1, 70)).isEqualTo(7);
    assertThat(BinSettings.count(1, 9)).isEqualTo(9);
  }

  @Test
  void keepAndRemoveTopAskOnce() {
    Linear linear = new Linear(new double[] {4, 3, 2, 1}, 0.5);
    Subject subject = linear.subject(linear.slopes(), 3, 1);
    Measured kept = new KeepTop(0.5, RankBy.VALUE, Ties.LOWER_POSITION).judge(subject);
    Measured removed = new RemoveTop(0.5, RankBy.VALUE, Ties.LOWER_POSITION).judge(subject);
    for (int i = 0; i < 3; i++) {
      double[] x = subject.inputs().row(i).toDoubles();
      assertThat(kept.values().get(i)).isCloseTo(0.5 + 4 * x[0] + 3 * x[1], within(NEAR));
      assertThat(removed.values().get(i)).isCloseTo(0.5 + 2 * x[2] + x[3], within(NEAR));
    }
    assertThat(kept.evidence().modelCalls()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theGradientOfALinearModelHasNoInfidelity(long seed) {
    Linear linear = Linear.drawn(7, seed);
    Measured found = Infidelity.withDefaults().judge(linear.subject(linear.slopes(), 5, seed));
    assertThat(found.values()).hasSize(5).allSatisfy(v -> assertThat(v).isLessThan(1e-20));
    Measured scaled =
        Infidelity.withDefaults()
            .withScaling(Scaling.OPTIMAL)
            .judge(linear.subject(tenTimes(linear), 5, seed));
    assertThat(scaled.values()).hasSize(5).allSatisfy(v -> assertThat(v).isLessThan(1e-20));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void silenceHasTheInfidelityOfTheOutputsOwnChange(long seed) {
    Linear linear = Linear.drawn(7, seed);
    Subject subject = linear.subject(silence(linear), 40, seed);
    Measured found = new Infidelity(400, 0.2, Scaling.AS_GIVEN).judge(subject);
    double expected = 0.04 * Arrays.stream(linear.weights()).map(w -> w * w).sum();
    assertThat(found.mean())
        .isCloseTo(expected, within(4 * found.spread().orElseThrow().standardError()));
    assertThat(found.evidence().checks().get("standardError"))
        .isCloseTo(expected * Math.sqrt(2.0 / 400), within(expected * 0.05));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void exactContributionsAddUp(long seed) {
    Linear linear = Linear.drawn(11, seed);
    Subject subject = linear.subject(linear.contributions(), 4, seed);
    Measured sensitivity = SensitivityN.withDefaults().judge(subject);
    assertThat(sensitivity.values())
        .hasSize(4)
        .allSatisfy(v -> assertThat(v).isCloseTo(1, within(NEAR)));
    Measured infidelity = RemovalInfidelity.withDefaults().judge(subject);
    assertThat(infidelity.values()).hasSize(4).allSatisfy(v -> assertThat(v).isLessThan(1e-20));
  }

  @Test
  void randomAttributionDoesNotAddUpAndAllEqualIsUndefined() {
    Linear linear = Linear.drawn(11, 3);
    Measured random =
        SensitivityN.withDefaults()
            .judge(linear.subject(new RandomAttribution(linear.players().axes(), 1), 60, 3));
    assertThat(random.mean())
        .isCloseTo(0, within(4 * random.spread().orElseThrow().standardError()));
    Measured equal =
        SensitivityN.withDefaults()
            .judge(linear.subject(new EqualAttribution(linear.players().axes()), 4, 3));
    assertThat(equal.values()).allSatisfy(v -> assertThat(v).isNaN());
    assertThat(equal.evidence().checks()).containsEntry("inputsUndefined", 4.0);
  }

  @Test
  void monotonicityIsOneWhereSlopesOrderWhatMatters() {
    Linear linear = new Linear(new double[] {8, -4, 2, 1}, 0);
    Subject subject = linear.subject(linear.slopes(), 3, 5);
    Measured found = new Monotonicity(2000).judge(subject);
    // with 20 background rows the order of b^2 E(x - z)^2 is that of |b| here
    assertThat(found.evidence().modelCalls()).isEqualTo(3 * (1 + 4 * 20));
    assertThat(found.mean()).isGreaterThan(0.7);
    Measured equal =
        Monotonicity.withDefaults()
            .judge(linear.subject(new EqualAttribution(linear.players().axes()), 2, 5));
    assertThat(equal.values()).allSatisfy(v -> assertThat(v).isNaN());
  }

  @Test
  void monotoneInsertionCountsTheStepsThatDoNotFall() {
    Linear linear = new Linear(new double[] {3, 2, -1, 0}, 0);
    NdArray input = NdArray.of(new double[] {1, 1, 1, 1}, 1, 4);
    Subject subject =
        Subject.of(
            linear.model(), input, new int[1], linear.contributions(), linear.masking(), input, 0);
    Measured found = MonotoneInsertion.withDefaults().judge(subject);
    assertThat(found.values()).containsExactly(0.75);
    assertThat(found.curves().get(0).y()).containsExactly(0.0, -1.0, -1.0, 1.0, 4.0);
  }

  private static dev.candor.core.Explainer tenTimes(Linear linear) {
    return new Linear(Arrays.stream(linear.weights()).map(w -> 10 * w).toArray(), 0).slopes();
  }

  private static dev.candor.core.Explainer silence(Linear linear) {
    return new Linear(new double[linear.weights().length], 0).slopes();
  }

  private static Game game(Linear linear, double[] input) {
    return Game.of(linear.model(), linear.masking(), NdArray.of(input, input.length), 0);
  }

  private static double[] ones(double... values) {
    return values;
  }
}
