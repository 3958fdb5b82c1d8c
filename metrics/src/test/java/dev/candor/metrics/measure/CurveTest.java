package dev.candor.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {
  @Test
  void theAreaIsThatOfTrapezoidsOverTheWidth() {
    assertThat(Curve.of(new double[] {0, 0.5, 1}, new double[] {1, 1, 0}).area())
        .isCloseTo(0.75, within(1e-15));
    assertThat(Curve.of(new double[] {2, 6}, new double[] {1, 3}).area()).isEqualTo(2);
    assertThat(Curve.of(new double[] {0.3}, new double[] {5}).area()).isEqualTo(5);
  }

  @Test
  void theMeanOfCurvesIsTakenPointByPoint() {
    Curve one = Curve.of(new double[] {0, 1}, new double[] {0, 1});
    Curve other = Curve.of(new double[] {0, 1}, new double[] {1, 3});
    assertThat(Curve.mean(List.of(one, other)).y()).containsExactly(0.5, 2.0);
  }

  @Test
  void pointsThatDoNotRiseAreRefused() {
    assertThatThrownBy(() -> Curve.of(new double[] {0, 0}, new double[] {1, 1}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("x must rise");
    assertThatThrownBy(() -> new Curve(List.of(), List.of())).isInstanceOf(InputException.class);
  }
}
