package dev.candor.torch.jit;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Run;
import dev.candor.torch.parts.NativeRows;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/**
 * A TorchScript network at work.
 *
 * @param further one row of each further input, the same for every row
 */
record ScriptRun(Path file, ScriptModule module, int output, List<NdArray> further) implements Run {
  static final String HIDDEN =
      "a TorchScript file shows no layers; export the model to ONNX and give that file";

  @Override
  public Tensor rows(NdArray batch, int from, int to) {
    return NativeRows.of(batch, from, to, module.dtype());
  }

  @Override
  public Tensor outputs(Tensor rows, Interception how) {
    if (how != Interception.NONE) {
      throw new InputException(file + ": " + HIDDEN);
    }
    return answer(rows).reshape(rows.size(0), -1);
  }

  /** What the network gives, in its own shape. */
  Tensor answer(Tensor rows) {
    Tensor[] inputs = new Tensor[1 + further.size()];
    inputs[0] = rows;
    for (int i = 0; i < further.size(); i++) {
      long[] wide = new long[further.get(i).rank()];
      Arrays.fill(wide, -1);
      wide[0] = rows.size(0);
      inputs[1 + i] = NativeRows.of(further.get(i), 0, 1, module.dtype()).expand(wide);
    }
    return module.forward(output, inputs);
  }

  @Override
  public boolean hasMemberAxis() {
    return false;
  }
}
