package dev.candor.whitebox.cam;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;

/**
 * Cuts the network at a layer: nothing is recorded before it, and gradients end at what it gives.
 * For one run.
 */
final class Cut implements Interception {
  private final String layer;
  private Optional<Tensor> leaf = Optional.empty();

  Cut(String layer) {
    this.layer = layer;
  }

  @Override
  public Tensor answer(String path, Layer running, Pass pass, Tensor input) {
    Tensor output = running.forward(pass, input);
    return path.equals(layer) ? cut(output) : output;
  }

  @Override
  public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    List<Tensor> outputs = junction.forward(pass, inputs);
    if (!path.equals(layer)) {
      return outputs;
    }
    List<Tensor> cut = new ArrayList<>(outputs);
    cut.set(0, cut(outputs.get(0)));
    return cut;
  }

  private Tensor cut(Tensor output) {
    Tensor here = output.detach().requires_grad_(true);
    leaf = Optional.of(here);
    return here;
  }

  /** What the layer gave. */
  Tensor leaf() {
    return leaf.orElseThrow(() -> new IllegalStateException("the run did not come by " + layer));
  }
}
