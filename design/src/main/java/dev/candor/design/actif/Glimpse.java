package dev.candor.design.actif;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.pytorch.Tensor;

/**
 * Looks at what one layer gives while it is there, and keeps nothing of it: its memory serves what
 * comes next, as if nobody had looked.
 */
record Glimpse(String path, Consumer<Tensor> look) implements Interception {
  @Override
  public Tensor answer(String at, Layer layer, Pass pass, Tensor input) {
    Tensor output = layer.forward(pass, input);
    note(at, output);
    return output;
  }

  @Override
  public List<Tensor> answer(String at, Junction junction, Pass pass, List<Tensor> inputs) {
    List<Tensor> outputs = junction.forward(pass, inputs);
    note(at, outputs.get(0));
    return outputs;
  }

  @Override
  public boolean wants(String at) {
    return path.equals(at);
  }

  @Override
  public boolean letsGo(String at) {
    return true;
  }

  @Override
  public void note(String at, Tensor value) {
    if (path.equals(at)) {
      look.accept(value);
    }
  }
}
