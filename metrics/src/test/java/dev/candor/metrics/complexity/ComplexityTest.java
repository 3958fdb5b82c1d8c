package dev.candor.metrics.complexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComplexityTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final EffectiveComponents COUNT = EffectiveComponents.withDefaults();

  @Test
  void threeSharesByHand() {
    double[] importance = {.5, -.25, .25};
    assertThat(Entropy.of(importance)).isCloseTo(1.5 * Math.log(2), CLOSE);
    assertThat(COUNT.of(importance)).isCloseTo(Math.pow(2, 1.5), CLOSE);
    assertThat(COUNT.with(EffectiveComponents.Weight.SQUARES).of(importance))
        .isCloseTo(1 / .375, CLOSE);
    assertThat(Gini.of(importance)).isCloseTo(1. / 6, CLOSE);
    assertThat(Sparsity.of(importance)).isCloseTo(.5 / 3, CLOSE);
  }

  @Test
  void equalImportancesAreTheMostComplexAndOneTheLeast() {
    double[] equal = {2, 2, -2, 2};
    double[] one = {0, 0, 7, 0};
    assertThat(Entropy.of(equal)).isCloseTo(Math.log(4), CLOSE);
    assertThat(COUNT.of(equal)).isCloseTo(4, CLOSE);
    assertThat(Gini.of(equal)).isCloseTo(0, CLOSE);
    assertThat(Entropy.of(one)).isZero();
    assertThat(COUNT.of(one)).isEqualTo(1);
    assertThat(Gini.of(one)).isCloseTo(.75, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theScaleDoesNotMatter(long seed) {
    double[] importance = new SplittableRandom(seed).doubles(20, -1, 1).toArray();
    double[] scaled = new double[20];
    for (int i = 0; i < 20; i++) {
      scaled[i] = -3e5 * importance[i];
    }
    assertThat(Entropy.of(scaled)).isCloseTo(Entropy.of(importance), CLOSE);
    assertThat(Gini.of(scaled)).isCloseTo(Gini.of(importance), CLOSE);
    assertThat(COUNT.of(importance))
        .isGreaterThan(COUNT.with(EffectiveComponents.Weight.SQUARES).of(importance));
  }

  @Test
  void nothingImportantHasNoComplexity() {
    assertThat(Entropy.of(new double[3])).isNaN();
    assertThat(Gini.of(new double[3])).isNaN();
    assertThat(COUNT.of(new double[3])).isNaN();
    assertThat(Sparsity.of(new double[3])).isZero();
  }

  @Test
  void whatCannotBeIsNamed() {
    assertThatThrownBy(() -> Gini.of(new double[0])).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Sparsity.of(new double[] {1, Double.POSITIVE_INFINITY}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("component 1");
  }
}
