package dev.candor.torch.graph.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.onnx.OnnxModels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeyondTest {
  @Test
  void beyondTheEdgeLiesTheOtherEndOrWhatIsBeforeIt() {
    NdArray row = NdArray.of(new float[] {1, 2, 3}, 1, 1, 3);
    assertThat(answer(new Surround(Beyond.WRAPPED, 1), row)).containsExactly(3, 1, 2, 3, 1);
    assertThat(answer(new Surround(Beyond.MIRRORED, 2), row)).containsExactly(3, 2, 1, 2, 3, 2, 1);
    assertThat(answer(new Surround(Beyond.ZEROS, 1), row)).containsExactly(0, 1, 2, 3, 0);
    NdArray square = NdArray.of(new float[] {1, 2, 3, 4}, 1, 1, 2, 2);
    assertThat(answer(new Surround(Beyond.WRAPPED, 1), square))
        .containsExactly(4, 3, 4, 3, 2, 1, 2, 1, 4, 3, 4, 3, 2, 1, 2, 1);
    assertThatThrownBy(() -> new Surround(Beyond.WRAPPED, 0)).isInstanceOf(InputException.class);
  }

  private static float[] answer(Surround layer, NdArray input) {
    GraphBuilder graph = GraphBuilder.of("input");
    Graph whole = graph.answering(graph.then("around", layer, "input"));
    List<Integer> shape = input.rank() == 3 ? List.of(1, input.length(2)) : List.of(1, 2, 2);
    try (Network network = Network.createInParts(whole, shape, Link.IDENTITY, 1)) {
      return network.outputs(input).toFloats();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatIsWrappedCannotKnowWhereItIsAndWhatHasZerosCan(int stride) {
    NdArray image = OnnxModels.drawn(7, 1, 3, 8, 8);
    NdArray shifted = shifted(image, 2 * stride, 4);
    assertThat(apart(Beyond.WRAPPED, stride, image, shifted)).isCloseTo(0, within(1e-6));
    assertThat(apart(Beyond.ZEROS, stride, image, shifted)).isGreaterThan(.01);
  }

  /** The largest difference of the shifted answer from the answer to the shifted image. */
  private static double apart(Beyond beyond, int stride, NdArray image, NdArray shifted) {
    GraphBuilder graph = GraphBuilder.of("input");
    String x = new ResidualBlock(2, 3, 5, stride, beyond).onto(graph, "a.", "input");
    x = new ResidualBlock(2, 5, 5, 1, beyond).onto(graph, "b.", x);
    try (Network network =
        Network.createInParts(graph.answering(x), List.of(3, 8, 8), Link.IDENTITY, 3)) {
      int side = 8 / stride;
      NdArray one = shifted(network.outputs(image).reshape(1, 5, side, side), 2, 4 / stride);
      NdArray other = network.outputs(shifted);
      double most = 0;
      for (int i = 0; i < one.size(); i++) {
        most = Math.max(most, Math.abs(one.get(i) - other.get(i)));
      }
      return most;
    }
  }

  private static NdArray shifted(NdArray image, int down, int across) {
    int rows = image.length(2);
    int columns = image.length(3);
    float[] from = image.toFloats();
    float[] to = new float[from.length];
    for (int i = 0; i < from.length; i++) {
      int row = (i / columns + down) % rows;
      int column = (i + across) % columns;
      to[i / (rows * columns) * rows * columns + row * columns + column] = from[i];
    }
    return NdArray.of(to, image.shape());
  }
}
