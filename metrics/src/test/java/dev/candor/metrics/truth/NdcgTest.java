package dev.candor.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdcgTest {
  private static final Ndcg NDCG = Ndcg.withDefaults();

  @Test
  void threeFeaturesByHand() {
    double best = 3 + 2 / log2(3) + 0;
    double found = 3 + 0 / log2(3) + 2 / log2(4);
    assertThat(NDCG.of(new double[] {9, 5, 1}, new double[] {3, 0, 2}))
        .isCloseTo(found / best, within(1e-12));
    assertThat(NDCG.withPlaces(2).of(new double[] {9, 5, 1}, new double[] {3, 0, 2}))
        .isCloseTo(3 / best, within(1e-12));
    assertThat(NDCG.with(Ndcg.Gain.EXPONENTIAL).of(new double[] {9, 5, 1}, new double[] {3, 0, 2}))
        .isCloseTo((7 + 3 / log2(4)) / (7 + 3 / log2(3)), within(1e-12));
  }

  @Test
  void theKnownOrderIsOneAndTheReverseIsLess() {
    assertThat(NDCG.of(Rankings.of("a=4 b=3 c=2 d=1"), List.of("a", "b", "c"))).isEqualTo(1);
    assertThat(NDCG.of(Rankings.of("d=4 c=3 b=2 a=1"), List.of("a", "b", "c")))
        .isCloseTo(
            (1 / log2(3) + 2 / log2(4) + 3 / log2(5)) / (3 + 2 / log2(3) + 1 / log2(4)),
            within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theValueWithTiesIsTheMeanOverDrawnOrders(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] importance = random.ints(7, 0, 3).asDoubleStream().toArray();
    double[] relevance = random.ints(7, 0, 4).asDoubleStream().toArray();
    Ndcg measure = NDCG.withPlaces(4);
    double sum = 0;
    int draws = 20_000;
    for (int draw = 0; draw < draws; draw++) {
      double[] broken = importance.clone();
      for (int i = 0; i < broken.length; i++) {
        broken[i] += random.nextDouble() / 2;
      }
      sum += measure.of(broken, relevance);
    }
    assertThat(measure.of(importance, relevance)).isCloseTo(sum / draws, within(.01));
  }

  @Test
  void spearmanOfRankings() {
    assertThat(SpearmanRho.of(Rankings.of("a=3 b=2 c=1"), Rankings.of("b=.5 a=.4 c=.1")))
        .isCloseTo(.5, within(1e-12));
    assertThat(SpearmanRho.of(Rankings.of("e=9 b=8 x=7 a=6"), List.of("e", "b", "a")))
        .isCloseTo(1, within(1e-12));
    assertThatThrownBy(() -> SpearmanRho.of(Rankings.of("a=1 b=0"), Rankings.of("a=1")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("same features");
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThat(NDCG.of(new double[2], new double[2])).isNaN();
    assertThatThrownBy(() -> NDCG.of(new double[2], new double[3]))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 and 3");
    assertThatThrownBy(() -> NDCG.of(new double[2], new double[] {1, -1}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("feature 1");
    assertThatThrownBy(() -> NDCG.withPlaces(0)).isInstanceOf(InputException.class);
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }
}
