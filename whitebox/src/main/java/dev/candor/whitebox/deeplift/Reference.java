package dev.candor.whitebox.deeplift;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Lets the baseline run through and keeps what the layers that need a rule saw, by path. A path
 * that runs several times, as the cell of a recurrent layer, is kept in the order of its runs.
 * Belongs to one part and its thread.
 */
final class Reference implements Interception {
  private final Map<String, Deque<Seen>> seen = new HashMap<>();

  @Override
  public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
    Tensor output = layer.forward(pass, input);
    keep(path, layer, List.of(input), List.of(output));
    return output;
  }

  @Override
  public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    List<Tensor> outputs = junction.forward(pass, inputs);
    keep(path, junction, inputs, outputs);
    return outputs;
  }

  @Override
  public boolean piecewise() {
    return true;
  }

  private void keep(String path, Layer layer, List<Tensor> inputs, List<Tensor> outputs) {
    if (Rules.needed(layer.nature())) {
      seen.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Seen(inputs, outputs));
    }
  }

  /** What the next run of this path saw. */
  Seen next(String path) {
    Deque<Seen> runs = seen.get(path);
    if (runs == null || runs.isEmpty()) {
      throw new IllegalStateException("the baseline did not come by " + path);
    }
    return runs.remove();
  }
}
