package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.metrics.Linear;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.metrics.measure.Subject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Over a thousand repeats the 95 % interval holds the truth about 95 times in a hundred. */
class ErrorBarsTest {
  private static final int REPEATS = 1000;
  private final Linear linear = Linear.drawn(6, 8);

  @Test
  void ofInfidelity() {
    double truth = 0.04 * Arrays.stream(linear.weights()).map(w -> w * w).sum();
    Measure measure = new Infidelity(400, 0.2, Scaling.AS_GIVEN);
    assertThat(held(measure, truth)).isBetween(0.93, 0.97);
  }

  @Test
  void ofInfidelityByRemoval() {
    Subject subject = subject(0);
    double[] contributions = linear.contributions(subject.inputs().row(0).toDoubles());
    double truth = 0;
    for (int set = 1; set < 64; set++) {
      double lost = 0;
      for (int j = 0; j < 6; j++) {
        lost += (set >> j & 1) * contributions[j];
      }
      int size = Integer.bitCount(set);
      long sets = org.hipparchus.util.CombinatoricsUtils.binomialCoefficient(6, size);
      truth += lost * lost / sets / 6;
    }
    assertThat(held(new RemovalInfidelity(400, Scaling.AS_GIVEN), truth)).isBetween(0.93, 0.97);
  }

  private double held(Measure measure, double truth) {
    int held = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      Measured found = measure.judge(subject(1000 + repeat));
      double error = found.evidence().checks().getOrDefault("standardError", 0.0);
      held += Math.abs(found.mean() - truth) <= 1.96 * error ? 1 : 0;
    }
    return (double) held / REPEATS;
  }

  /** Always the same input, explained by silence, with other draws. */
  private Subject subject(long seed) {
    Subject one = linear.subject(new Linear(new double[6], 0).slopes(), 1, 5);
    return new Subject(
        one.model(),
        one.inputs(),
        one.attributions(),
        one.explainer(),
        one.masking(),
        one.background(),
        seed);
  }
}
