package dev.candor.whitebox.deeplift;

import dev.candor.torch.Backward;
import dev.candor.torch.Scope;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The rescale rule of {@code max(x, 0)} in closed form: with {@code u = max(x, x0, 0)} and {@code l
 * = min(x, x0, 0)} the multiplier is {@code u / (u - l)}. No difference of near numbers is taken,
 * and where x equals x0 it is the slope.
 */
final class Rectified {
  static final Rule RULE = Rectified::answer;

  /** Below 0 by what no float32 above 0 sees, so that 0 over 0 is 0. */
  private static final double BELOW_ZERO = -1e-37;

  private Rectified() {}

  private static List<Tensor> answer(Part part, Seen seen) {
    Tensor input = part.inputs().get(0);
    Tensor number = input.detach();
    Tensor value = number.relu();
    Tensor multiplier =
        Scope.notRecording(
            () -> {
              Tensor low = seen.inputs().get(0).clamp_max(new Scalar(BELOW_ZERO));
              Tensor upper = torch.maximum(value, seen.outputs().get(0));
              Tensor range = torch.minimum(number, low);
              torch.sub_out(range, upper, range);
              return upper.div_(range);
            });
    Tensor passed = Backward.through(input, gradient -> gradient.mul(multiplier));
    passed.set_data(value);
    return List.of(passed);
  }
}
