package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.Arrays;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRuleTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 20, 50})
  void gaussAndLegendreAreThoseOfHipparchus(int steps) {
    GaussIntegrator known = new GaussIntegratorFactory().legendre(steps, 0, 1);
    PathPoints found = PathRule.GAUSS_LEGENDRE.points(steps);

    for (int i = 0; i < steps; i++) {
      assertThat(found.at(i, i + 1)[0]).isCloseTo(known.getPoint(i), within(1e-15));
      assertThat(found.weights(i, i + 1)[0]).isCloseTo(known.getWeight(i), within(1e-14));
    }
  }

  @ParameterizedTest
  @EnumSource(PathRule.class)
  void weightsAddUpToOneButForTheRuleThatSaysOtherwise(PathRule rule) {
    for (int steps : new int[] {2, 5, 1000}) {
      double sum = Arrays.stream(rule.points(steps).weights(0, steps)).sum();
      double expected = rule == PathRule.CAPTUM_TRAPEZOID ? (steps - 1.0) / steps : 1;
      assertThat(sum).isCloseTo(expected, within(1e-12));
    }
  }

  @Test
  void pointsOfTheStepsLieWhereTheRuleSays() {
    assertThat(PathRule.LEFT.points(4).at(0, 4)).containsExactly(0, .25, .5, .75);
    assertThat(PathRule.RIGHT.points(4).at(0, 4)).containsExactly(.25, .5, .75, 1);
    assertThat(PathRule.MIDDLE.points(2).at(0, 2)).containsExactly(.25, .75);
    assertThat(PathRule.TRAPEZOID.points(3).at(0, 3)).containsExactly(0, .5, 1);
    assertThat(PathRule.TRAPEZOID.points(3).weights(0, 3)).containsExactly(.25, .5, .25);
  }

  @Test
  void aTrapezoidHasTwoPointsOrMore() {
    assertThatThrownBy(
            () ->
                IntegratedGradientsSettings.withDefaults()
                    .withRule(PathRule.TRAPEZOID)
                    .withSteps(1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 to");
  }
}
