package dev.candor.whitebox.relevance;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.ParameterChange;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer as a function of its inputs under changed numbers; nobody stands between.
 *
 * @param hasBias whether it adds something of its own
 */
record Response(Under under, boolean hasBias) {
  /** The answer under changed numbers. */
  @FunctionalInterface
  interface Under {
    Tensor answer(ParameterChange change, List<Tensor> inputs);
  }

  /** The layer that is running. */
  static Response of(Layer layer, Pass pass) {
    return new Response(
        (change, inputs) -> outputs(layer, pass.changed(change), inputs).get(0), hasBias(layer));
  }

  /** Whether a layer adds a parameter of its own. */
  static boolean hasBias(Layer layer) {
    return layer.parameters().stream().anyMatch(parameter -> Numbers.isBias(parameter.name()));
  }

  /** All that a layer gives. */
  static List<Tensor> outputs(Layer layer, Pass pass, List<Tensor> inputs) {
    return layer instanceof Junction junction
        ? junction.forward(pass, inputs)
        : List.of(layer.forward(pass, inputs.get(0)));
  }

  /** Its answer under changed numbers. */
  Tensor to(ParameterChange change, List<Tensor> inputs) {
    return under.answer(change, inputs);
  }

  /** Its own answer. */
  Tensor to(List<Tensor> inputs) {
    return to((name, value) -> value, inputs);
  }
}
