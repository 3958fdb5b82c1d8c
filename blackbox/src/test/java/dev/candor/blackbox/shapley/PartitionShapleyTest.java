package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionShapleyTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void withEvaluationsEnoughItIsOwensValueOnTheSameTree(long seed) {
    TableGame game = TableGame.random(6, seed);
    Hierarchy tree = Hierarchy.ofGrid(2, 3);
    double[] owen =
        new OwenShapley(game.model(), game.masking(), tree)
            .explain(game.input(), 0)
            .values()
            .toDoubles();
    Attribution found =
        new PartitionShapley(game.model(), game.masking(), tree, 1000).explain(game.input(), 0);
    assertThat(found.values().toDoubles()).containsExactly(owen, within(1e-9));
    assertThat(found.evidence().checks())
        .containsEntry("groupsNotSplit", 0.)
        .containsEntry("complete", 1.);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 10, 34, 66, 200})
  void sharesAddUpHoweverFewTheEvaluations(int evaluations) {
    ProductGame game = ProductGame.random(16, new Random(evaluations));
    Attribution found =
        new PartitionShapley(game.model(), game.masking(), Hierarchy.ofGrid(4, 4), evaluations)
            .explain(game.input(), 0);
    assertThat(found.evidence().checks().get("additivityGap")).isLessThan(1e-9);
    assertThat(found.evidence().modelCalls()).isLessThanOrEqualTo(evaluations);
  }

  @Test
  void aGroupThatIsNotSplitSharesEqually() {
    // players 0 and 1 against 2 and 3: v = 5 x0 + x1 + 10 x2
    double[] table = new double[16];
    for (int s = 0; s < 16; s++) {
      table[s] = 5 * (s & 1) + (s >> 1 & 1) + 10 * (s >> 2 & 1);
    }
    TableGame game = new TableGame(4, table);
    Hierarchy tree = Hierarchy.ofGrid(2, 2);
    assertThat(values(game, tree, 4)).containsExactly(new double[] {3, 3, 5, 5}, within(1e-12));
    assertThat(values(game, tree, 100)).containsExactly(new double[] {5, 1, 10, 0}, within(1e-12));
  }

  @Test
  void eachInputOfABatchIsExplainedAsAlone() {
    ProductGame game = ProductGame.random(8, new Random(3));
    PartitionShapley method =
        new PartitionShapley(game.model(), game.masking(), Hierarchy.ofGrid(2, 4), 30);
    NdArray inputs = NdArray.of(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1}, 2, 8);
    var both = method.explain(inputs, new int[] {0, 0});
    for (int row = 0; row < 2; row++) {
      assertThat(both.get(row).values()).isEqualTo(method.explain(inputs.row(row), 0).values());
    }
  }

  @Test
  void patchesAreHalvedAlongTheLongerSide() {
    assertThat(Hierarchy.ofGrid(2, 3))
        .isEqualTo(
            Hierarchy.group(
                Hierarchy.group(
                    Hierarchy.group(Hierarchy.leaf(0), Hierarchy.leaf(1)),
                    Hierarchy.group(Hierarchy.leaf(3), Hierarchy.leaf(4))),
                Hierarchy.group(Hierarchy.leaf(2), Hierarchy.leaf(5))));
    Hierarchy.ofGrid(5, 7).requirePlayers(35);
  }

  @Test
  void whatIsNoTreeOfPairsIsRefused() {
    TableGame game = TableGame.random(3, 1);
    Hierarchy flat = Hierarchy.group(Hierarchy.leaf(0), Hierarchy.leaf(1), Hierarchy.leaf(2));
    assertThatThrownBy(() -> new PartitionShapley(game.model(), game.masking(), flat, 100))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("pairs");
  }

  private static double[] values(TableGame game, Hierarchy tree, int evaluations) {
    return new PartitionShapley(game.model(), game.masking(), tree, evaluations)
        .explain(game.input(), 0)
        .values()
        .toDoubles();
  }
}
