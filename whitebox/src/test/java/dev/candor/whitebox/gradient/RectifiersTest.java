package dev.candor.whitebox.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.GradientModel;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.PartWork;
import dev.candor.torch.layer.Activation;
import dev.candor.whitebox.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RectifiersTest {
  /**
   * {@code z = (a - b, 2 b, -a - 1), y0 = 3 relu(z0) - relu(z1) + relu(z2)}, {@code y1 = relu(z2)}.
   */
  private static Network network() {
    Map<String, NdArray> numbers = new LinkedHashMap<>();
    numbers.put("fc1.weight", NdArray.of(new float[] {1, -1, 0, 0, 0, 2, 0, 0, -1, 0, 0, 0}, 3, 4));
    numbers.put("fc1.bias", NdArray.of(new float[] {0, 0, -1}, 3));
    numbers.put("fc2.weight", NdArray.of(new float[] {3, -1, 1, 0, 0, 1}, 2, 3));
    numbers.put("fc2.bias", NdArray.of(new float[2], 2));
    return Nets.network(Activation.RELU, numbers);
  }

  private static final NdArray INPUT = NdArray.of(new float[] {2, 1, 0, 0}, 4);

  private static double[] values(Explainer method, int target) {
    // adding 0 makes -0 a 0
    return java.util.Arrays.stream(method.explain(INPUT, target).values().toDoubles())
        .map(value -> value + 0.0)
        .toArray();
  }

  @Test
  void guidedBackpropLetsThroughWhatIsPositiveWhereTheUnitIsOn() {
    try (Network network = network()) {
      Subject subject = Nets.subject(network);
      // the gradient goes through z0 and z1; of z1 it is below 0
      assertThat(values(new Saliency(subject, Sign.SIGNED), 0)).containsExactly(3, -5, 0, 0);
      assertThat(values(new GuidedBackprop(subject), 0)).containsExactly(3, -3, 0, 0);
    }
  }

  @Test
  void deconvolutionDoesNotAskWhetherTheUnitIsOn() {
    try (Network network = network()) {
      assertThat(values(new Deconvolution(Nets.subject(network)), 0)).containsExactly(2, -3, 0, 0);
      assertThat(values(new GuidedBackprop(Nets.subject(network)), 1)).containsExactly(0, 0, 0, 0);
      assertThat(values(new Deconvolution(Nets.subject(network)), 1)).containsExactly(-1, 0, 0, 0);
    }
  }

  @Test
  void aNetworkWithoutAReluIsRefused() {
    try (Network network = Nets.drawn(Activation.TANH, 1)) {
      assertThatThrownBy(() -> new GuidedBackprop(Nets.subject(network)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have a ReLU for guided backprop");
      assertThatThrownBy(() -> new Deconvolution(Nets.subject(network)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("deconvolution");
    }
  }

  @Test
  void aModelWhoseLayersAreHiddenIsRefusedWithItsReason() {
    try (Network network = Nets.drawn(Activation.RELU, 1)) {
      Subject hidden = Subject.of(new Hidden(network), Axes.Positions.of(Nets.INPUTS));
      assertThatThrownBy(() -> new GuidedBackprop(hidden))
          .isInstanceOf(InputException.class)
          .hasMessage("guided backprop: a sealed box");
    }
  }

  private record Hidden(GradientModel model) implements GradientModel {
    @Override
    public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
      return model.work(rows, bytesPerRow, work);
    }

    @Override
    public int rowsAtOnce(long bytesPerRow) {
      return model.rowsAtOnce(bytesPerRow);
    }

    @Override
    public Optional<Layer> layers() {
      return Optional.empty();
    }

    @Override
    public Optional<String> layersHidden() {
      return Optional.of("a sealed box");
    }

    @Override
    public GradientModel withFurther(NdArray... further) {
      return new Hidden(model.withFurther(further));
    }

    @Override
    public NdArray predict(NdArray batch) {
      return model.predict(batch);
    }
  }
}
