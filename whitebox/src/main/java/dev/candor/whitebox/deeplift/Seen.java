package dev.candor.whitebox.deeplift;

import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** What went into a layer and came out of it for the baseline. */
record Seen(List<Tensor> inputs, List<Tensor> outputs) {
  Seen {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Whether what was seen for one row goes with these inputs of several, axis by axis. */
  boolean fits(List<Tensor> others) {
    for (int i = 0; i < inputs.size(); i++) {
      if (!fits(inputs.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Tensor one, Tensor many) {
    long[] narrow = one.shape();
    long[] wide = many.shape();
    boolean fits = narrow.length == wide.length;
    for (int axis = 0; fits && axis < wide.length; axis++) {
      fits = narrow[axis] == wide[axis] || narrow[axis] == 1;
    }
    return fits;
  }
}
