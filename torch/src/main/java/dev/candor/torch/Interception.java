package dev.candor.torch;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/**
 * Stands between a layer and its parts during a {@link Pass}: may watch, and may answer in a
 * layer's place, which is how relevance rules work.
 */
public interface Interception {
  /** Lets every layer answer for itself and watches nothing. */
  Interception NONE = (path, layer, pass, input) -> layer.forward(pass, input);

  /** The answer of the layer at a path. */
  Tensor answer(String path, Layer layer, Pass pass, Tensor input);

  /** The answers of a layer with several inputs or outputs. */
  default List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
    return junction.forward(pass, inputs);
  }

  /**
   * Whether a layer that is computed in one go must run its parts one by one through the pass, so
   * that a rule sees each of them. A layer's parts are seen only where it is slower for it.
   */
  default boolean piecewise() {
    return false;
  }

  /** Whether the output of the layer at this path must be made, even where it could be folded. */
  default boolean wants(String path) {
    return false;
  }

  /**
   * Whether it needs nothing of the layer at this path: neither to answer for it, nor what it gave
   * once the call ends that brought it. Such a layer's memory may serve what comes next, and it may
   * be computed together with its neighbour.
   */
  default boolean letsGo(String path) {
    return false;
  }

  /** Is told what a layer notes beside its output. */
  default void note(String path, Tensor value) {}

  /** Lets every layer answer for itself and hands over what is wanted. */
  record Recording(Predicate<String> wanted, BiConsumer<String, Tensor> recorder)
      implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      Tensor output = layer.forward(pass, input);
      note(path, output);
      return output;
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      List<Tensor> outputs = junction.forward(pass, inputs);
      note(path, outputs.get(0));
      return outputs;
    }

    @Override
    public boolean wants(String path) {
      return wanted.test(path);
    }

    @Override
    public boolean letsGo(String path) {
      return !wanted.test(path);
    }

    @Override
    public void note(String path, Tensor value) {
      if (wanted.test(path)) {
        recorder.accept(path, value);
      }
    }
  }
}
