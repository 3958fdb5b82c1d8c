package dev.candor.whitebox.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.whitebox.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an explanation when the upper half of a deep network is drawn anew. */
class RandomisationTest {
  private static final int[] WIDTHS = {12, 40, 40, 40, 40, 40, 40, 40, 3};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void zPlusDoesNotNoticeAndEpsilonDoes(long seed) {
    try (Network trained = Nets.dense(seed, false, WIDTHS);
        Network other = Nets.dense(seed + 10, false, WIDTHS)) {
      NdArray input = Nets.normal(new Random(seed), 12);
      double[] plus = explain(trained, Composites.zPlus(), input);
      double[] epsilon = explain(trained, Composites.epsilon(1e-6), input);

      Map<String, NdArray> upper = new HashMap<>();
      for (int layer = 5; layer < WIDTHS.length; layer++) {
        String name = "fc" + layer + ".weight";
        upper.put(name, other.parameter(name));
      }
      trained.replace(upper);

      assertThat(Math.abs(cosine(plus, explain(trained, Composites.zPlus(), input))))
          .isGreaterThan(0.99);
      assertThat(Math.abs(cosine(epsilon, explain(trained, Composites.epsilon(1e-6), input))))
          .isLessThan(0.9);
    }
  }

  private static double[] explain(Network network, Composite composite, NdArray input) {
    return new Lrp(Subject.of(network, Axes.Positions.of(12)), composite)
        .explain(input, 0)
        .values()
        .toDoubles();
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    double sizes = 0;
    double others = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
      sizes += a[i] * a[i];
      others += b[i] * b[i];
    }
    return product / Math.sqrt(sizes * others);
  }
}
