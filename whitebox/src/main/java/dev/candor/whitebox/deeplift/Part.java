package dev.candor.whitebox.deeplift;

import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A layer that is running, with what goes in. */
record Part(String path, Layer layer, Pass pass, List<Tensor> inputs) {
  static final List<Tensor> NOTHING = List.of();

  Part {
    inputs = List.copyOf(inputs);
  }

  /** What the layer answers to these inputs, with nothing between it and its numbers. */
  List<Tensor> answers(List<Tensor> others) {
    Pass plain = pass.changed((name, value) -> value);
    return layer instanceof Junction junction
        ? junction.forward(plain, others)
        : List.of(layer.forward(plain, others.get(0)));
  }

  /** The inputs as numbers only. */
  List<Tensor> numbers() {
    return inputs.stream().map(Tensor::detach).toList();
  }

  /** Whether anything comes in that depends on what is explained. */
  boolean depends() {
    return inputs.stream().anyMatch(Tensor::requires_grad);
  }

  /** How many inputs depend on what is explained. */
  long dependent() {
    return inputs.stream().filter(Tensor::requires_grad).count();
  }
}
