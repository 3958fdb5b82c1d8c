package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.FromLayer;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Methods explain a layer as they explain an input. */
class AtALayerTest {
  private static final Map<String, NdArray> NUMBERS = Nets.numbers(31);
  private static final NdArray ROW = Nets.array(32, Nets.INPUTS);

  private static double weight(int output, int unit) {
    return NUMBERS.getOrDefault("fc2.weight", ROW).at(output, unit);
  }

  @Test
  void integratedGradientsFromTheLastHiddenLayerAreItsWeightsTimesItsUnits() {
    try (Network network = Nets.network(Activation.RELU, NUMBERS)) {
      FromLayer later = FromLayer.of(network, "act", ROW);
      NdArray units = later.activations().row(0);
      double[] found =
          new IntegratedGradients(
                  Subject.of(later, Axes.Positions.of(Nets.HIDDEN)),
                  NdArray.of(new float[Nets.HIDDEN], Nets.HIDDEN))
              .explain(units, 1)
              .values()
              .toDoubles();
      for (int i = 0; i < Nets.HIDDEN; i++) {
        assertThat(found[i]).isCloseTo(weight(1, i) * units.get(i), within(1e-5));
      }
    }
  }

  @Test
  void guidedBackpropFromBeforeTheReluAppliesItsRule() {
    try (Network network = Nets.network(Activation.RELU, NUMBERS)) {
      FromLayer later = FromLayer.of(network, "fc1", ROW);
      NdArray units = later.activations().row(0);
      double[] found =
          new GuidedBackprop(Subject.of(later, Axes.Positions.of(Nets.HIDDEN)))
              .explain(units, 0)
              .values()
              .toDoubles();
      for (int i = 0; i < Nets.HIDDEN; i++) {
        double expected = units.get(i) > 0 ? Math.max(0, weight(0, i)) : 0;
        assertThat(found[i]).isCloseTo(expected, within(1e-6));
      }
    }
  }
}
