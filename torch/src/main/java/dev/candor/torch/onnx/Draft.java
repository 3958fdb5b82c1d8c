package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import java.util.List;
import java.util.Map;

/**
 * A layer that has its place but not its final name yet.
 *
 * @param fileName what the file calls it
 * @param operator the operator it was; empty for a constant or a change of type
 */
record Draft(
    String fileName,
    String operator,
    Layer layer,
    List<String> inputs,
    List<String> outputs,
    Map<String, NdArray> parameters) {
  /** Copies the lists and the map. */
  Draft {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    parameters = Map.copyOf(parameters);
  }

  /** The first value it makes. */
  String output() {
    return outputs.get(0);
  }
}
