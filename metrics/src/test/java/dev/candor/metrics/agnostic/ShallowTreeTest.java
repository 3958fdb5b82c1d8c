package dev.candor.metrics.agnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.metrics.Linear;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class ShallowTreeTest {
  @Test
  void oneStepIsFoundWhereItIs() {
    NdArray rows = NdArray.of(new double[] {0, 5, 1, 5, 2, 5, 3, 5}, 4, 2);
    NdArray outputs = NdArray.of(new double[] {1, 1, 7, 7}, 4, 1);
    Surrogate tree = ShallowTree.withDefaults().fit(rows, outputs);
    assertThat(tree.features()).isEqualTo(BitSet.valueOf(new long[] {1}));
    assertThat(tree.model().predict(NdArray.of(new double[] {1.49, 0, 1.51, 0}, 2, 2)).toDoubles())
        .containsExactly(1, 7);
  }

  @Test
  void exclusiveOrNeedsTwoQuestionsAndNoGreedyTreeSeesIt() {
    NdArray rows = NdArray.of(new double[] {0, 0, 0, 1, 1, 0, 1, 1}, 4, 2);
    NdArray outputs = NdArray.of(new double[] {0, 1, 1, 0}, 4, 1);
    Surrogate tree = new ShallowTree(2).fit(rows, outputs);
    assertThat(tree.features().isEmpty()).isTrue();
    assertThat(tree.model().predict(rows).toDoubles()).containsExactly(0.5, 0.5, 0.5, 0.5);
  }

  @Test
  void classesAreSharesAtTheLeaves() {
    NdArray rows = NdArray.of(new double[] {1, 2, 3, 4}, 4, 1);
    NdArray outputs = NdArray.of(new double[] {9, 1, 8, 2, 0, 1, 3, 2}, 4, 2);
    Surrogate tree = new ShallowTree(1).fit(rows, outputs);
    assertThat(tree.model().predict(rows).toDoubles())
        .containsExactly(1, 0, 1, 0, 0.5, 0.5, 0.5, 0.5);
    assertThat(
            SurrogateFidelity.ofClasses(
                outputs, new ShallowTree(3).fit(rows, outputs).model().predict(rows)))
        .isEqualTo(1);
  }

  @Test
  void deeperTreesFollowALineCloser() {
    Linear linear = new Linear(new double[] {2, 0}, 0);
    NdArray rows = linear.inputs(300, 4);
    NdArray outputs = linear.model().predict(rows);
    double[] targets = outputs.toDoubles();
    double before = Double.POSITIVE_INFINITY;
    for (int depth = 1; depth <= 5; depth++) {
      Surrogate tree = new ShallowTree(depth).fit(rows, outputs);
      double error = Surrogates.squaredError(tree.model().predict(rows), targets);
      assertThat(error).isLessThan(before);
      before = error;
    }
    assertThat(before).isLessThan(0.05);
    assertThat(
            SurrogateFeatureStability.withDefaults().of(new ShallowTree(2), rows, outputs).mean())
        .isCloseTo(1, within(1e-12));
  }
}
