package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturePermutationTest {
  private static final FeatureGroups ABC = FeatureGroups.each(List.of("a", "b", "c"));
  private static final Predictor LINEAR = LinearModel.of(2, -1, 0);

  @Test
  void aGivenOrderByHand() {
    NdArray x = NdArray.of(new double[] {1, 5, 9, 2, 5, 9, 4, 5, 9}, 3, 3);
    List<int[]> orders = List.of(new int[] {1, 2, 0}, new int[] {2, 0, 1}, new int[] {2, 0, 1});
    List<Attribution> all = method(Budget.withDefaults()).explain(x, new int[3], orders);
    assertThat(all.get(0).values().toDoubles()).containsExactly(-2, 0, 0);
    assertThat(all.get(1).values().toDoubles()).containsExactly(-4, 0, 0);
    assertThat(all.get(2).values().toDoubles()).containsExactly(6, 0, 0);
  }

  @Test
  void theMeanOverRepeatsLiesWithinItsErrorOfTheMeanOverRows() {
    NdArray x = LinearModel.uniform(3, 40, 3);
    int repeats = 400;
    List<Attribution> all = method(Budget.withDefaults()).explain(x, new int[40], repeats, 7);
    double mean = 0;
    for (int row = 0; row < 40; row++) {
      mean += x.at(row, 0) / 40;
    }
    for (int row = 0; row < 40; row++) {
      double error = all.get(row).evidence().checks().getOrDefault("standardError a", 0.0);
      assertThat(all.get(row).values().get(0))
          .isCloseTo(2 * (x.at(row, 0) - mean), within(4.5 * error));
      assertThat(all.get(row).values().get(2)).isEqualTo(0.0);
    }
    assertThat(all.get(0).evidence().modelCalls())
        .isEqualTo(40L * (1 + 3 * repeats))
        .isEqualTo(method(Budget.withDefaults()).estimate(40, repeats).modelCalls());
  }

  @Test
  void theSameSeedGivesTheSameBitsForAnyBatch() {
    NdArray x = LinearModel.uniform(3, 10, 3);
    List<Attribution> large = method(Budget.withDefaults()).explain(x, new int[10], 3, 7);
    List<Attribution> small =
        method(Budget.withDefaults().withBytes(1)).explain(x, new int[10], 3, 7);
    for (int row = 0; row < 10; row++) {
      assertThat(small.get(row).values()).isEqualTo(large.get(row).values());
    }
  }

  @Test
  void anEndedBudgetKeepsWholeRepeats() {
    NdArray x = LinearModel.uniform(3, 10, 3);
    List<Attribution> some =
        method(Budget.withDefaults().withModelCalls(60)).explain(x, new int[10], 3, 7);
    assertThat(some.get(0).evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("repeats", 1.0);
    List<Attribution> one = method(Budget.withDefaults()).explain(x, new int[10], 1, 7);
    assertThat(some.get(4).values()).isEqualTo(one.get(4).values());
    assertThatThrownBy(
            () -> method(Budget.withDefaults().withModelCalls(39)).explain(x, new int[10], 3, 7))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("budget", "40 model calls");
    List<Attribution> none =
        method(Budget.withDefaults()).withCancellation(() -> true).explain(x, new int[10], 3, 7);
    assertThat(none.get(0).values().toDoubles()).containsOnly(Double.NaN);
  }

  @Test
  void badInputNamesTheRow() {
    NdArray gap = NdArray.of(new double[] {1, 2, 3, 4, Double.NaN, 6}, 2, 3);
    assertThatThrownBy(() -> method(Budget.withDefaults()).explain(gap, new int[2], 1, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("row 1", "b", "NaN");
    NdArray x = LinearModel.uniform(3, 2, 3);
    assertThatThrownBy(() -> method(Budget.withDefaults()).explain(x, new int[] {0, 2}, 1, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("target of row 1", "0 to 1");
    List<int[]> outside = List.of(new int[] {0, 2}, new int[2], new int[2]);
    assertThatThrownBy(() -> method(Budget.withDefaults()).explain(x, new int[2], outside))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("order", "0 to 1");
  }

  private static FeaturePermutation method(Budget budget) {
    return new FeaturePermutation(LINEAR, ABC, budget);
  }
}
