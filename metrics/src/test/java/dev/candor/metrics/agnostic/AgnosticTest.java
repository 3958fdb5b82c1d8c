package dev.candor.metrics.agnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.Linear;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgnosticTest {
  private static final double NEAR = 1e-12;

  @Test
  void alphaScoreIsTheShareOfComponentsThatHoldMostOfTheImportance() {
    assertThat(AlphaScore.of(new double[] {0.5, 0.3, 0.2})).isCloseTo(2 / 3.0, within(NEAR));
    assertThat(AlphaScore.of(new double[] {0, 0, 7, 0})).isEqualTo(0.25);
    assertThat(AlphaScore.of(new double[] {1, 1, 1, 1, 1})).isEqualTo(0.8);
    assertThat(AlphaScore.of(new double[] {1, 1, 1, 1}, 1)).isEqualTo(1);
  }

  @Test
  void spreadRatioIsNormalisedEntropy() {
    assertThat(SpreadRatio.of(new double[] {0.10, 0.20, 0.30}))
        .isCloseTo(0.9206198357143052, within(NEAR));
    assertThat(SpreadRatio.of(new double[] {1, 1, 1})).isCloseTo(1, within(NEAR));
    assertThat(SpreadRatio.of(new double[] {0, 1, 0})).isZero();
  }

  @Test
  void spreadDivergenceIsTheDistanceFromEqualShares() {
    assertThat(1 - SpreadDivergence.of(new double[] {0.10, 0.20, 0.30}))
        .isCloseTo(0.8196393599933761, within(NEAR));
    assertThat(SpreadDivergence.of(new double[] {2, 2, 2})).isCloseTo(0, within(1e-7));
    double few = SpreadDivergence.of(new double[] {0, 0, 0, 0, 0, 0, 0, 1});
    assertThat(few).isBetween(0.7, 1.0);
  }

  @Test
  void rankConsistencyIsOneWhereRanksNeverChange() {
    assertThat(RankConsistency.of(Importances.of(new double[][] {{3, -2, 1}, {9, 2, 0.1}})))
        .isEqualTo(1);
    // ranks of component 0: 0, 0, 2 with mode 0; of 1: 1, 1, 1; of 2: 2, 2, 0 with mode 2
    double found =
        RankConsistency.of(Importances.of(new double[][] {{3, 2, 1}, {6, 4, 2}, {1, 2, 3}}));
    assertThat(found).isCloseTo((2 / 3.0 + 1 + 2 / 3.0) / 3, within(NEAR));
  }

  @Test
  void importanceStabilityComparesWithTheLargestVarianceOfShares() {
    assertThat(ImportanceStability.of(Importances.of(new double[][] {{1, 3}, {-2, 6}})))
        .isCloseTo(1, within(NEAR));
    assertThat(ImportanceStability.of(Importances.of(new double[][] {{1, 0}, {0, 1}})))
        .isCloseTo(0, within(NEAR));
    // shares .2 and .6 of component 0: mean .4, variance .04, largest .24
    assertThat(ImportanceStability.of(Importances.of(new double[][] {{1, 4}, {3, 2}})))
        .isCloseTo(1 - 0.04 / 0.24, within(NEAR));
  }

  @Test
  void inputsWithoutImportanceAreCountedApart() {
    Importances importances = Importances.of(new double[][] {{0, 0}, {1, 3}});
    assertThat(importances.silent()).isEqualTo(1);
    assertThat(importances.mean()).containsExactly(0.25, 0.75);
    assertThatThrownBy(() -> Importances.of(new double[][] {{0, 0}}))
        .isInstanceOf(InputException.class);
  }

  @Test
  void rankAlignmentIsTheOverlapOfWhatHoldsMostImportance() {
    double[] all = {0.5, 0.4, 0.1};
    assertThat(RankAlignment.of(all, List.of(all))).isEqualTo(1);
    assertThat(RankAlignment.of(all, List.of(new double[] {0.5, 0.1, 0.4}, all)))
        .isCloseTo((1 / 3.0 + 1) / 2, within(NEAR));
  }

  @Test
  void groupsAreClassesOrQuarters() {
    assertThat(OutputGroups.of(NdArray.of(new double[] {2, 1, 0, 3, 5, 4}, 3, 2)))
        .containsExactly(List.of(0, 2), List.of(1));
    assertThat(OutputGroups.of(NdArray.of(new double[] {8, 7, 6, 5, 4, 3, 2, 1}, 8, 1)))
        .containsExactly(List.of(6, 7), List.of(4, 5), List.of(2, 3), List.of(0, 1));
  }

  @Test
  void aLineNeverTurnsAndAZigzagAlwaysDoes() {
    assertThat(Fluctuation.of(new double[] {0, 1, 4}, new double[] {1, 2, 5})).isZero();
    assertThat(Fluctuation.of(new double[] {0, 1, 3}, new double[] {0, 1, 0})).isEqualTo(0.01);
    assertThat(Fluctuation.of(new double[] {0, 1}, new double[] {3, 3})).isZero();
    // up, level, up: two changes
    assertThat(Fluctuation.of(new double[] {0, 1, 2, 3}, new double[] {0, 1, 1, 2}))
        .isEqualTo(0.02);
  }

  @Test
  void aLinearModelDoesNotFluctuateAndASquareTurnsOnce() {
    Linear linear = Linear.drawn(3, 2);
    assertThat(
            FluctuationRatio.withDefaults()
                .ofInputs(linear.model(), linear.inputs(80, 1), 0, Cancellation.NEVER))
        .containsExactly(0.0, 0.0, 0.0);
    List<Double> square =
        FluctuationRatio.withDefaults()
            .ofInputs(
                batch -> {
                  double[] y = new double[batch.length(0)];
                  for (int i = 0; i < y.length; i++) {
                    y[i] = batch.at(i, 0) * batch.at(i, 0) + batch.at(i, 1);
                  }
                  return NdArray.of(y, y.length, 1);
                },
                linear.inputs(80, 1),
                0,
                Cancellation.NEVER);
    assertThat(square).hasSize(3);
    assertThat(square.get(0)).isBetween(0.009, 0.021);
    assertThat(square.subList(1, 3)).containsExactly(0.0, 0.0);
  }

  @Test
  void inputsBeyondTheBudgetAreLeftOut() {
    Linear linear = Linear.drawn(3, 2);
    assertThat(
            FluctuationRatio.withDefaults()
                .withBudget(Budget.withDefaults().withModelCalls(80 * 50 + 17))
                .ofInputs(linear.model(), linear.inputs(80, 1), 0, Cancellation.NEVER))
        .hasSize(1);
  }

  @Test
  void surrogatesAreComparedByClassesOrByValues() {
    NdArray model = NdArray.of(new double[] {2, 1, 0, 3, 5, 4}, 3, 2);
    NdArray surrogate = NdArray.of(new double[] {2, 1, 4, 3, 5, 4}, 3, 2);
    assertThat(SurrogateFidelity.ofClasses(model, surrogate)).isCloseTo(2 / 3.0, within(NEAR));
    assertThat(SurrogateDegradation.ofClasses(model, surrogate, new int[] {0, 1, 0}))
        .isCloseTo(2 * (1 - 2 / 3.0) / (1 + 2 / 3.0), within(NEAR));
    NdArray values = NdArray.of(new double[] {1, -2, 0}, 3, 1);
    NdArray near = NdArray.of(new double[] {2, -2, 0}, 3, 1);
    assertThat(SurrogateFidelity.ofValues(values, near)).isCloseTo(1 - 0.5 / 3, within(NEAR));
    assertThat(SurrogateDegradation.ofValues(values, near, new double[] {0, -2, 0}))
        .isCloseTo(2 * (4 - 1) / 5.0, within(NEAR));
    assertThatThrownBy(() -> SurrogateFidelity.ofValues(values, model))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must have the shape of the model's");
  }

  @Test
  void aSurrogateThatUsesTheSameInputsIsStable() {
    Linear linear = Linear.drawn(3, 2);
    NdArray rows = linear.inputs(60, 1);
    NdArray outputs = linear.model().predict(rows);
    BitSet first = new BitSet();
    first.set(0);
    SurrogateTrainer same = (r, o) -> new Surrogate(linear.model(), first);
    assertThat(SurrogateFeatureStability.withDefaults().of(same, rows, outputs).mean())
        .isEqualTo(1);
    SurrogateTrainer other =
        (r, o) -> {
          BitSet used = (BitSet) first.clone();
          used.set(1, r.equals(rows));
          return new Surrogate(linear.model(), used);
        };
    assertThat(SurrogateFeatureStability.withDefaults().of(other, rows, outputs).mean())
        .isEqualTo(0.5);
  }
}
