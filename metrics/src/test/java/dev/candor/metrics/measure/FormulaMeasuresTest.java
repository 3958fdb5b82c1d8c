package dev.candor.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.metrics.Linear;
import dev.candor.metrics.truth.PrecisionAtK;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaMeasuresTest {
  private final Linear linear = new Linear(new double[] {3, 2, 1}, 0);

  @Test
  void aFormulaOfTheAttributionBecomesAMeasure() {
    Measure largest =
        new AttributionMeasure(
            "largest",
            "How large is the largest?",
            Direction.NEITHER,
            values -> Arrays.stream(values).max().orElse(Double.NaN));
    Measured found = largest.judge(linear.subject(linear.slopes(), 4, 1));
    assertThat(found.values()).containsExactly(3.0, 3.0, 3.0, 3.0);
    assertThat(found.evidence().modelCalls()).isZero();
  }

  @Test
  void truthIsGivenByInput() {
    BitSet first = BitSet.valueOf(new long[] {1});
    BitSet last = BitSet.valueOf(new long[] {4});
    BitSet none = new BitSet();
    Measure precision =
        new TruthMeasure(
            "precision at k",
            "Are the relevant components on top?",
            Direction.HIGHER_IS_BETTER,
            List.of(first, last, none),
            PrecisionAtK::of);
    Measured found = precision.judge(linear.subject(linear.slopes(), 3, 1));
    assertThat(found.values().subList(0, 2)).containsExactly(1.0, 0.0);
    assertThat(found.values().get(2)).isNaN();
    assertThat(found.evidence().checks()).containsEntry("inputsUndefined", 1.0);
    assertThatThrownBy(() -> precision.judge(linear.subject(linear.slopes(), 4, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("relevant must be one set for each input, 4 (found 3)");
  }
}
