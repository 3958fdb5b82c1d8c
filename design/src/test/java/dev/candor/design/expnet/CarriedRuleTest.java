package dev.candor.design.expnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedRuleTest {
  @Test
  void theThresholdHasTheHighestPooledF1() {
    CarriedRule.Scored task =
        new CarriedRule.Scored(
            new double[] {.9, .8, .7, .2, .1}, new boolean[] {true, false, true, false, false});
    CarriedRule rule = CarriedRule.tuned(List.of(task));
    // from .7 on: two of three right, none missed, F1 = .8; from .9 on: F1 = 2/3
    assertThat(rule.threshold()).isEqualTo(.7);
    assertThat(rule.rate()).isCloseTo(.4, within(1e-12));
    assertThat(rule.reaching(new double[] {.69, .7, .71}).stream()).containsExactly(1, 2);
  }

  @Test
  void tasksCountTheSameWhateverTheirSize() {
    CarriedRule.Scored small =
        new CarriedRule.Scored(new double[] {.6, .4}, new boolean[] {true, false});
    CarriedRule.Scored large =
        new CarriedRule.Scored(
            new double[] {.6, .4, .6, .4, .6, .4, .6, .4},
            new boolean[] {true, true, true, true, true, true, true, true});
    CarriedRule rule = CarriedRule.tuned(List.of(small, large));
    assertThat(rule.rate()).isCloseTo(.75, within(1e-12));
    // .6: 1 and 2/3; .4: 2/3 and 1: the higher of equals
    assertThat(rule.threshold()).isEqualTo(.6);
  }

  @Test
  void theTopIsTheCarriedShareOfWordsAndOneAtLeast() {
    CarriedRule rule = new CarriedRule(.5, .3);
    BitSet top = rule.top(new double[] {.1, .9, .9, .2, .3, .4, .5, .6, .7, .8});
    assertThat(top.stream()).containsExactly(1, 2, 9);
    assertThat(rule.top(new double[] {.1}).stream()).containsExactly(0);
    assertThat(rule.top(new double[0]).isEmpty()).isTrue();
    assertThat(new CarriedRule(0, .34).top(new double[] {1, 1, 1}).stream()).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noThresholdIsBetterThanTheTunedOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = random.doubles(200).toArray();
    boolean[] marked = new boolean[200];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = random.nextDouble() < scores[i] * scores[i];
    }
    double found = CarriedRule.tuned(List.of(new CarriedRule.Scored(scores, marked))).threshold();
    double best = f1(scores, marked, found);
    for (double score : scores) {
      assertThat(f1(scores, marked, score)).isLessThanOrEqualTo(best);
    }
  }

  private static double f1(double[] scores, boolean[] marked, double threshold) {
    double right = 0;
    double said = 0;
    double all = 0;
    for (int i = 0; i < scores.length; i++) {
      all += marked[i] ? 1 : 0;
      said += scores[i] >= threshold ? 1 : 0;
      right += marked[i] && scores[i] >= threshold ? 1 : 0;
    }
    return 2 * right / (said + all);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theAurocIsTheShareOfPairsInTheRightOrder(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] scores = random.ints(60, 0, 12).asDoubleStream().toArray();
    boolean[] marked = new boolean[60];
    for (int i = 0; i < marked.length; i++) {
      marked[i] = random.nextInt(12) < scores[i];
    }
    double pairs = 0;
    double right = 0;
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 60; j++) {
        if (marked[i] && !marked[j]) {
          pairs++;
          right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? .5 : 0;
        }
      }
    }
    assertThat(WordRanking.auroc(scores, marked).orElseThrow())
        .isCloseTo(right / pairs, within(1e-12));
    assertThat(WordRanking.auroc(scores, new boolean[60])).isEmpty();
    assertThat(WordRanking.correlation(scores, scores).orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(WordRanking.correlation(scores, new double[60])).isEmpty();
  }

  @Test
  void whatIsNoRuleIsRefused() {
    assertThatThrownBy(() -> new CarriedRule(Double.NaN, .3)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new CarriedRule(.5, 1.1)).hasMessageContaining("rate must lie in");
    assertThatThrownBy(() -> CarriedRule.tuned(List.of())).hasMessageContaining("must have words");
  }
}
