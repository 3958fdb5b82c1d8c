package dev.candor.torch;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** A layer with several inputs, or several outputs, as nodes of a {@code Graph} may have. */
public interface Junction extends Layer {
  /** The layer's answers to its inputs. */
  List<Tensor> forward(Pass pass, List<Tensor> inputs);

  @Override
  default Tensor forward(Pass pass, Tensor input) {
    return forward(pass, List.of(input)).get(0);
  }
}
