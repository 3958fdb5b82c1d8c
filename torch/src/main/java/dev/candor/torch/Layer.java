package dev.candor.torch;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * One kind of computation in a network, as plain data: sizes and parts, no numbers. The numbers are
 * asked from the {@link Pass} by name, so the same layer serves any number of members, threads and
 * ways of running.
 *
 * <p>Tensors have a leading member axis everywhere: {@code [members, rows, ..., width]}. Every
 * parameter has it too.
 */
public interface Layer {
  /** The layer's answer to an input. */
  Tensor forward(Pass pass, Tensor input);

  /** What this layer itself learns, without its parts. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /** The layers inside, by name, in the order in which they run. */
  default Map<String, Layer> parts() {
    return Map.of();
  }

  /** How its answer depends on its input; what a rule that explains it goes by. */
  default Nature nature() {
    return parts().isEmpty() ? Nature.OPAQUE : Nature.COMPOSITE;
  }

  /** The layer as plain data, from which {@link LayerKinds} builds it again. */
  LayerDescription describe();
}
