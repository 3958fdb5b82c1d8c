package dev.candor.whitebox.relevance;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * What biases, stabilisers and softmaxes take, row by row: numbers of 0 that are multiplied by what
 * takes, so that the relevance that reaches them is what was absorbed.
 */
final class Absorbed {
  private final int rows;
  private final int axis;
  private final Tensor biases;
  private final Tensor stabilisers;
  private final Tensor softmaxes;

  Absorbed(int rows, int axis) {
    this.rows = rows;
    this.axis = axis;
    this.biases = torch.zeros(rows).requires_grad_(true);
    this.stabilisers = torch.zeros(rows).requires_grad_(true);
    this.softmaxes = torch.zeros(rows).requires_grad_(true);
  }

  /** The axis of the rows. */
  int axis() {
    return axis;
  }

  Tensor biases() {
    return biases;
  }

  Tensor stabilisers() {
    return stabilisers;
  }

  Tensor softmaxes() {
    return softmaxes;
  }

  /** A sum with one part more that takes a share and adds nothing. */
  Tensor with(Tensor sum, Tensor taker, Tensor sink) {
    long[] shape = sum.shape();
    if (shape.length <= axis || shape[axis] != rows) {
      return sum;
    }
    long[] aligned = new long[shape.length];
    Arrays.fill(aligned, 1);
    aligned[axis] = rows;
    return torch.addcmul(sum, taker, sink.view(aligned));
  }
}
