package dev.candor.torch.onnx;

import static dev.candor.torch.onnx.OnnxModels.ANY;
import static dev.candor.torch.onnx.OnnxModels.drawn;
import static dev.candor.torch.onnx.OnnxModels.set;
import static dev.candor.torch.onnx.OnnxModels.setAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Backward;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Tensors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LSTM and GRU in all directions, from zeros and from given states, whole and written out. */
class RecurrentOperatorsTest {
  private static final int UNITS = 4;
  private static final int INPUTS = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "LSTM, forward, 0, false", "LSTM, reverse, 0, false", "LSTM, bidirectional, 0, false",
    "LSTM, forward, 0, true", "LSTM, reverse, 0, true", "LSTM, bidirectional, 0, true",
    "GRU, forward, 0, false", "GRU, reverse, 0, false", "GRU, bidirectional, 0, false",
    "GRU, forward, 1, false", "GRU, reverse, 1, false", "GRU, bidirectional, 1, false",
    "GRU, forward, 0, true", "GRU, reverse, 1, true", "GRU, bidirectional, 1, true"
  })
  void everyOutputIsThatOfTheRuntimeAndWrittenOutTheSame(
      String operator, String direction, int resetsLast, boolean starts) {
    OnnxModels model = recurrent(operator, direction, resetsLast, starts);
    // the steps are the first axis here, where a network usually has its rows
    NdArray batch = drawn(9, 4, 2, INPUTS);
    OperatorCheck.assertSameAsRuntime(model, batch);
    try (Network network = OnnxImport.read(model.write(folder.resolve("model.onnx")))) {
      assertThat(written(network, batch, true))
          .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-5 ? 0 : Double.compare(a, b))
          .containsExactly(written(network, batch, false));
    }
  }

  /** Outputs and gradients. */
  private static Double[] written(Network network, NdArray batch, boolean piecewise) {
    List<Double> all = new ArrayList<>();
    network.work(
        batch.length(0),
        1,
        (run, from, to) -> {
          Tensor rows = run.rows(batch, 0, batch.length(0)).requires_grad_(true);
          Tensor outputs = run.outputs(rows, new Way(piecewise));
          for (double value : Tensors.toDoubles(outputs)) {
            all.add(value);
          }
          for (double value : Tensors.toDoubles(Backward.of(outputs.square().sum(), rows))) {
            all.add(value);
          }
          return 0;
        });
    return all.toArray(Double[]::new);
  }

  private record Way(boolean piecewise) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      return layer.forward(pass, input);
    }
  }

  @Test
  void whatTheLayersCannotDoIsRefused() {
    refused("clip", set("clip", 1f));
    refused("input_forget", set("input_forget", 1));
    refused("activations", setAll("activations", "Relu", "Tanh", "Tanh"));
    refused("direction", set("direction", "sideways"));
    refused("hidden_size", set("hidden_size", 7));
  }

  private void refused(String what, AttributeProto attribute) {
    Path file =
        OnnxModels.opset(14)
            .input("x", ANY, 2, INPUTS)
            .floats("w", drawn(1, 1, 4 * UNITS, INPUTS))
            .floats("r", drawn(2, 1, 4 * UNITS, UNITS))
            .node("LSTM", "lstm", List.of("x", "w", "r"), List.of("y"), attribute)
            .output("y")
            .write(folder.resolve("refused.onnx"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OnnxImport.read(file))
        .withMessageContaining("node lstm (LSTM, opset 14): ")
        .withMessageContaining(what);
  }

  private static List<String> outputs(String operator) {
    return operator.equals("LSTM") ? List.of("y", "h", "c") : List.of("y", "h");
  }

  private static OnnxModels recurrent(
      String operator, String direction, int resetsLast, boolean starts) {
    int gates = operator.equals("LSTM") ? 4 : 3;
    int readings = direction.equals("bidirectional") ? 2 : 1;
    List<String> inputs = new ArrayList<>(List.of("x", "w", "r", "b"));
    OnnxModels model =
        OnnxModels.opset(14)
            .input("x", ANY, 2, INPUTS)
            .floats("w", drawn(1, readings, gates * UNITS, INPUTS))
            .floats("r", drawn(2, readings, gates * UNITS, UNITS))
            .floats("b", drawn(3, readings, 2 * gates * UNITS));
    if (starts) {
      model.floats("h0", drawn(4, readings, 2, UNITS)).floats("c0", drawn(5, readings, 2, UNITS));
      inputs.addAll(gates == 4 ? List.of("", "h0", "c0") : List.of("", "h0"));
    }
    List<AttributeProto> attributes =
        new ArrayList<>(List.of(set("hidden_size", UNITS), set("direction", direction)));
    if (gates == 3) {
      attributes.add(set("linear_before_reset", resetsLast));
    }
    model.node(
        operator, "rnn", inputs, outputs(operator), attributes.toArray(AttributeProto[]::new));
    outputs(operator).forEach(model::output);
    return model;
  }
}
