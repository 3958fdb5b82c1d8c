package dev.candor.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationTest {
  private static final SpearmanCorrelation SPEARMAN = SpearmanCorrelation.withDefaults();
  private static final KendallCorrelation KENDALL = KendallCorrelation.withDefaults();

  @Test
  void threePairsByHand() {
    double[] x = {1, 2, 3};
    double[] y = {1, 3, 2};
    assertThat(SPEARMAN.of(x, y).coefficient()).isCloseTo(.5, within(1e-12));
    assertThat(SPEARMAN.with(SpearmanCorrelation.Null.PERMUTATION).of(x, y).p()).isEqualTo(1);
    assertThat(KENDALL.of(x, y).coefficient()).isCloseTo(1. / 3, within(1e-12));
    assertThat(KENDALL.with(Alternative.GREATER).of(x, y).p()).isCloseTo(.5, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theExactPOfKendallIsThatOfAllOrders(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(6).toArray();
    double[] y = random.doubles(6).toArray();
    double observed = KENDALL.of(x, y).coefficient();
    int[] counts = new int[2];
    permute(
        y,
        0,
        () -> {
          counts[0]++;
          counts[1] += KENDALL.of(x, y).coefficient() >= observed - 1e-9 ? 1 : 0;
        });
    assertThat(KENDALL.with(Alternative.GREATER).of(x, y.clone()).p())
        .isCloseTo((double) counts[1] / counts[0], within(1e-12));
  }

  @Test
  void studentAndEveryOrderAgreeForTenPairs() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] y = {2, 1, 4, 6, 3, 5, 10, 7, 9, 8};
    Correlation student = SPEARMAN.of(x, y);
    Correlation orders = SPEARMAN.with(SpearmanCorrelation.Null.PERMUTATION).of(x, y);
    assertThat(student.p()).isCloseTo(orders.p(), within(2e-3));
    assertThat(student.broken()).isEmpty();
  }

  @Test
  void theResultSaysWhatTheDataBroke() {
    double[] rising = {1, 2, 3, 4};
    assertThat(SPEARMAN.of(rising, new double[4]).broken())
        .containsExactly(Assumption.NO_TIES, Assumption.VARIES, Assumption.LARGE_SAMPLE);
    assertThat(KENDALL.of(rising, new double[] {1, 1, 2, 3}).broken())
        .containsExactly(Assumption.NO_TIES, Assumption.LARGE_SAMPLE);
    assertThat(KENDALL.of(rising, rising).broken()).isEmpty();
    assertThat(KENDALL.of(rising, new double[4]).p()).isNaN();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertWrong(() -> SPEARMAN.of(new double[1], new double[1]), "2 or more");
    double[] eleven = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    assertWrong(
        () -> SPEARMAN.with(SpearmanCorrelation.Null.PERMUTATION).of(eleven, eleven), "at most 10");
    assertWrong(
        () -> KENDALL.with(KendallCorrelation.Null.EXACT).of(new double[3], new double[3]),
        "no ties");
  }

  private static void permute(double[] values, int from, Runnable visit) {
    if (from == values.length) {
      visit.run();
      return;
    }
    for (int i = from; i < values.length; i++) {
      swap(values, from, i);
      permute(values, from + 1, visit);
      swap(values, from, i);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double swapped = values[i];
    values[i] = values[j];
    values[j] = swapped;
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
