package dev.candor.metrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final RankBiasedOverlap RBO = RankBiasedOverlap.withDefaults();

  @Test
  void twoOfThreeSharedByHand() {
    double[] one = {9, 8, 7, 0, 0};
    double[] other = {9, 8, 0, 7, 0};
    assertThat(Jaccard.ofTop(one, other, 3)).isEqualTo(.5);
    assertThat(Jaccard.ofTop(one, other, 2)).isEqualTo(1);
    assertThat(Jaccard.of(Set.of("a", "b"), Set.of("b", "c"))).isCloseTo(1. / 3, CLOSE);
  }

  @Test
  void equalValuesAgreeWithAnotherOrderAsChanceDoes() {
    double[] flat = new double[6];
    double[] falling = {6, 5, 4, 3, 2, 1};
    assertThat(Jaccard.ofTop(flat, falling, 2)).isCloseTo((2. / 3) / (2 + 4. / 3), CLOSE);
    assertThat(Jaccard.ofTop(flat, flat, 2)).isCloseTo(1, CLOSE);
    MethodAgreement top = MethodAgreement.withDefaults().with(AgreementMeasure.TOP_K).withK(2);
    assertThat(top.of(flat, falling)).isCloseTo(2. / 6, CLOSE);
  }

  @Test
  void overlapOfThreePlacesByHand() {
    double p = .9;
    double byHand = (1 - p) / p * (0 * p + 1 * p * p + 1 * p * p * p) + 1 * p * p * p;
    assertThat(RBO.of(List.of("a", "b", "c"), List.of("b", "a", "c"))).isCloseTo(byHand, CLOSE);
    assertThat(RBO.of(List.of("a", "b"), List.of("c", "d"))).isEqualTo(0);
    assertThat(RBO.of(List.of("a", "b", "c"), List.of("a", "b", "c"))).isCloseTo(1, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void overlapOfUnevenListsIsThatOfTheFormula(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Integer> longer = random.ints(0, 20).distinct().limit(12).boxed().toList();
    List<Integer> shorter = random.ints(0, 20).distinct().limit(5).boxed().toList();
    double p = .8;
    double sum = 0;
    for (int d = 1; d <= 12; d++) {
      sum += overlap(shorter, longer, d) / d * Math.pow(p, d);
      if (d > 5) {
        sum += overlap(shorter, longer, 5) * (d - 5) / (5. * d) * Math.pow(p, d);
      }
    }
    double xs = overlap(shorter, longer, 5);
    double xl = overlap(shorter, longer, 12);
    double expected = (1 - p) / p * sum + ((xl - xs) / 12 + xs / 5) * Math.pow(p, 12);
    assertThat(RBO.withP(p).of(shorter, longer)).isCloseTo(expected, CLOSE);
    assertThat(RBO.withP(p).of(longer, shorter)).isCloseTo(expected, CLOSE);
  }

  private static double overlap(List<Integer> shorter, List<Integer> longer, int depth) {
    List<Integer> seen = longer.subList(0, depth);
    return shorter.subList(0, Math.min(depth, shorter.size())).stream()
        .filter(seen::contains)
        .count();
  }

  @Test
  void mapsOfOtherImagesSpreadMoreThanMapsOfOneImage() {
    double[][][] runs = {{{0, 1}, {1, 0}}, {{.2, 1}, {1, .2}}};
    Reproducibility.Result found = Reproducibility.withDefaults().of(runs);
    assertThat(found.r()).isCloseTo(.05, CLOSE);
    assertThat(found.perSample()).hasSize(2);
    assertThat(found.shuffled()).isCloseTo((.5 + .4) / 2, CLOSE);
  }

  @Test
  void reproducibilityByHandForBothDivisorsWithItsInterval() {
    double[][][] runs = {{{0, 0}, {1, 1}, {0, 1}}, {{.2, .4}, {1, .6}, {0, 1}}};
    Reproducibility.Result found = Reproducibility.withDefaults().of(runs);
    assertThat(found.perSample().stream().mapToDouble(v -> v).toArray())
        .containsExactly(new double[] {.15, .1, 0}, CLOSE);
    assertThat(
            Reproducibility.withDefaults().with(Reproducibility.Divisor.RUNS_LESS_ONE).of(runs).r())
        .isCloseTo(Math.sqrt(2) * found.r(), CLOSE);
    BootstrapInterval interval =
        found.interval(
            Bootstrap.withDefaults().with(Bootstrap.Kind.PERCENTILE).withResamples(2000), 3);
    assertThat(interval.estimate()).isCloseTo(.25 / 3, CLOSE);
    assertThat(interval.low()).isBetween(0., .05);
    assertThat(interval.high()).isBetween(.1, .151);
  }

  @Test
  void aFeatureThatChangesPlacesHasVariance() {
    RankVariance found = RankVariance.of(new double[][] {{3, 2, 1}, {3, 1, 2}});
    assertThat(found.perFeature()).containsExactly(0., .5, .5);
    assertThat(found.mean()).isCloseTo(1. / 3, CLOSE);
    assertThat(found.random()).isCloseTo(8. / 12, CLOSE);
    assertThat(RankVariance.of(List.of(ranking("a", "b", "c"), ranking("a", "c", "b"))))
        .isEqualTo(found);
  }

  @Test
  void randomOrdersHaveTheVarianceThatIsStated() {
    SplittableRandom random = new SplittableRandom(2);
    double[][] weights = new double[3000][];
    for (int seed = 0; seed < weights.length; seed++) {
      weights[seed] = random.doubles(8).toArray();
    }
    RankVariance found = RankVariance.of(weights);
    assertThat(found.mean()).isCloseTo(found.random(), within(.1));
  }

  @Test
  void methodsAgreeWithThemselvesAndSignsCount() {
    double[][][] importances = {{{5, -4, 1, 0}}, {{-5, -4, 0, 1}}, {{1, 1, 1, 1}}};
    MethodAgreement.Result rho = MethodAgreement.withDefaults().among(importances);
    assertThat(rho.mean().get(0).get(0)).isCloseTo(1, CLOSE);
    assertThat(rho.mean().get(0).get(1)).isCloseTo(.8, CLOSE);
    assertThat(rho.mean().get(0).get(2)).isNaN();
    assertThat(rho.undefined()).isEqualTo(2);
    MethodAgreement top = MethodAgreement.withDefaults().withK(2);
    assertThat(top.with(AgreementMeasure.TOP_K).of(importances[0][0], importances[1][0]))
        .isEqualTo(1);
    assertThat(top.with(AgreementMeasure.SIGN).of(importances[0][0], importances[1][0]))
        .isEqualTo(.5);
    assertThat(top.with(AgreementMeasure.KENDALL_TAU_B).of(importances[0][0], importances[1][0]))
        .isCloseTo(2. / 3, CLOSE);
  }

  @Test
  void whatCannotBeIsNamed() {
    assertWrong(() -> Jaccard.ofTop(new double[2], new double[3], 1), "2 and 3");
    assertWrong(() -> Jaccard.ofTop(new double[2], new double[2], 3), "k must be");
    assertWrong(() -> RBO.of(List.of("a", "a"), List.of("b")), "each once");
    assertWrong(() -> RBO.of(List.of(), List.of("b")), "one thing or more");
    assertWrong(() -> new RankBiasedOverlap(1), "between 0 and 1");
    assertWrong(() -> Reproducibility.withDefaults().of(new double[1][1][1]), "two or more");
    assertWrong(
        () -> Reproducibility.withDefaults().of(new double[][][] {{{1}}, {{Double.NaN}}}),
        "run 1, sample 0");
    assertWrong(() -> RankVariance.of(new double[1][3]), "two seeds");
    assertWrong(() -> RankVariance.of(List.of(ranking("a", "b"), ranking("a", "z"))), "found z");
    assertWrong(
        () -> MethodAgreement.withDefaults().among(new double[][][] {{{1, 2}}, {}}), "method 1");
  }

  private static Ranking ranking(String... order) {
    return new Ranking(
        java.util.stream.IntStream.range(0, order.length)
            .mapToObj(
                i ->
                    new RankedFeature(
                        order[i],
                        order.length - i,
                        order.length - i,
                        order.length - i,
                        i + 1,
                        0,
                        Confirmation.NOT_TESTED))
            .toList(),
        Evidence.of("by hand"));
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
