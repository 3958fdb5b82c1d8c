package dev.candor.torch.onnx;

import dev.candor.core.InputException;
import dev.candor.torch.Junction;
import dev.candor.torch.Pass;
import dev.candor.torch.Scope;
import dev.candor.torch.Tensors;
import dev.candor.torch.graph.Growth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bytedeco.pytorch.Tensor;

/**
 * What depends on no input is computed once, by the layer that would compute it each time. Not
 * thread-safe: one import each.
 */
final class Folding {
  /** Held twice for a moment, and the file and its numbers want their room too. */
  private final Growth growth = new Growth(Runtime.getRuntime().maxMemory() / 4);

  /** What a node gives for inputs that are all known. */
  Map<String, OnnxTensor> fold(
      OnnxNode node, Placement placement, List<String> outputs, Map<String, OnnxTensor> known) {
    try {
      return Scope.withoutGradients(() -> run(node, placement, outputs, known));
    } catch (InputException e) {
      throw e;
    } catch (RuntimeException e) {
      InputException failed =
          node.wrong(
              "inputs", "must be such as the operator takes", String.valueOf(e.getMessage()));
      failed.initCause(e);
      throw failed;
    }
  }

  private Map<String, OnnxTensor> run(
      OnnxNode node, Placement placement, List<String> outputs, Map<String, OnnxTensor> known) {
    Map<String, Tensor> parameters = new HashMap<>();
    placement.parameters().forEach((name, n) -> parameters.put(name, Tensors.of(n).unsqueeze(0)));
    List<Tensor> inputs = new ArrayList<>();
    for (int place : placement.takes()) {
      inputs.add(ConstantTensors.of(Objects.requireNonNull(known.get(node.inputs().get(place)))));
    }
    Pass pass = Pass.plain(parameters, 1);
    growth.before(node.name(), inputs);
    List<Tensor> answers =
        placement.layer() instanceof Junction junction
            ? junction.forward(pass, inputs)
            : List.of(placement.layer().forward(pass, inputs.get(0)));
    growth.after(node.name(), answers);
    Map<String, OnnxTensor> folded = new HashMap<>();
    for (int i = 0; i < outputs.size(); i++) {
      folded.put(outputs.get(i), ConstantTensors.held(outputs.get(i), answers.get(i)));
    }
    return folded;
  }
}
