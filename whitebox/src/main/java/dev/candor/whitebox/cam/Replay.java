package dev.candor.whitebox.cam;

import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * What the layers before one gave for a single row, and what that one gave: from there on the
 * network can be run again, with other outputs of the layer, as many at a time as one likes. For
 * one part and its thread.
 */
final class Replay {
  private final String layer;
  private final int rowAxis;
  private final Map<String, List<Tensor>> before = new HashMap<>();

  Replay(String layer, boolean hasMemberAxis) {
    this.layer = layer;
    this.rowAxis = hasMemberAxis ? 1 : 0;
  }

  /** What the layer gave. */
  Tensor output() {
    List<Tensor> outputs = before.get(layer);
    if (outputs == null) {
      throw new IllegalStateException("the run did not come by " + layer);
    }
    return outputs.get(0);
  }

  /** Keeps what the layers give up to the one. */
  Interception recording() {
    return new Recording();
  }

  /** Answers for the layers up to the one, and for it with another output. */
  Interception with(Tensor output) {
    return new Answering(output);
  }

  private final class Recording implements Interception {
    @Override
    public Tensor answer(String path, Layer running, Pass pass, Tensor input) {
      Tensor output = running.forward(pass, input);
      keep(path, List.of(output));
      return output;
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      List<Tensor> outputs = junction.forward(pass, inputs);
      keep(path, outputs);
      return outputs;
    }

    private void keep(String path, List<Tensor> outputs) {
      if (!before.containsKey(layer)) {
        before.put(path, outputs);
      }
    }
  }

  private final class Answering implements Interception {
    private final Tensor output;

    Answering(Tensor output) {
      this.output = output;
    }

    @Override
    public Tensor answer(String path, Layer running, Pass pass, Tensor input) {
      if (path.equals(layer)) {
        return output;
      }
      List<Tensor> known = before.get(path);
      return known != null && oneRow(known) ? wide(known.get(0)) : running.forward(pass, input);
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      List<Tensor> known = before.get(path);
      if (path.equals(layer) && known != null) {
        List<Tensor> changed = new java.util.ArrayList<>(known.stream().map(this::wide).toList());
        changed.set(0, output);
        return changed;
      }
      return known != null && oneRow(known)
          ? known.stream().map(this::wide).toList()
          : junction.forward(pass, inputs);
    }

    private boolean oneRow(List<Tensor> known) {
      return known.stream().allMatch(one -> one.dim() > rowAxis && one.size(rowAxis) == 1);
    }

    private Tensor wide(Tensor one) {
      long[] shape = one.shape();
      if (shape.length <= rowAxis || shape[rowAxis] != 1) {
        return one;
      }
      shape[rowAxis] = output.size(rowAxis);
      return one.expand(shape);
    }
  }
}
