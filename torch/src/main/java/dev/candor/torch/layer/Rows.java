package dev.candor.torch.layer;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Batched products over everything between the member axis and the last one. */
final class Rows {
  private Rows() {}

  /** {@code input @ weight + bias}, for inputs {@code [M, n, ..., in]}. */
  static Tensor product(Tensor input, Tensor weight, Tensor bias) {
    if (input.dim() == 3) {
      return torch.baddbmm(bias, input, weight);
    }
    long[] shape = input.shape();
    int last = shape.length - 1;
    Tensor flat = input.reshape(shape[0], -1, shape[last]);
    Tensor answer = torch.baddbmm(bias, flat, weight);
    shape[last] = answer.size(2);
    return answer.view(shape);
  }

  /** A parameter {@code [M, 1, k]} shaped so that it goes with {@code [M, n, ..., k]}. */
  static Tensor aligned(Tensor parameter, Tensor input) {
    int rank = Math.toIntExact(input.dim());
    if (rank == 3) {
      return parameter;
    }
    long[] shape = new long[rank];
    java.util.Arrays.fill(shape, 1);
    shape[0] = parameter.size(0);
    shape[rank - 1] = parameter.size(2);
    return parameter.view(shape);
  }
}
