package dev.candor.whitebox.deeplift;

import dev.candor.torch.Backward;
import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The rescale rule of a function of every number by itself: the multiplier is the change of what
 * comes out over the change of what goes in.
 *
 * <p>Where what goes in hardly changes, that quotient is lost in rounding. There the mean of the
 * slopes at both ends is taken, if it explains the change to the last digits that a float32 has;
 * across a kink it does not, and the quotient stays.
 */
final class Rescale {
  static final Rule RULE = Rescale::answer;

  private static final double HARDLY = 1e-3;
  private static final double LAST_DIGITS = 2.4e-7;

  private Rescale() {}

  private static List<Tensor> answer(Part part, Seen seen) {
    int at = dependent(part);
    Tensor input = part.inputs().get(at);
    Tensor value = Scope.notRecording(() -> part.answers(part.numbers()).get(0));
    Tensor multiplier = Scope.notRecording(() -> quotient(input.detach(), value, seen, at));
    Tensor hardly =
        Scope.notRecording(
            () -> input.detach().sub(seen.inputs().get(at)).abs_().lt(new Scalar(HARDLY)));
    if (hardly.any().item_bool()) {
      multiplier = withSlopes(part, seen, at, value, multiplier, hardly);
    }
    return List.of(Surrogate.of(value, input.mul(multiplier)));
  }

  private static int dependent(Part part) {
    int at = 0;
    while (!part.inputs().get(at).requires_grad()) {
      at++;
    }
    return at;
  }

  private static Tensor quotient(Tensor input, Tensor value, Seen seen, int at) {
    return value.sub(seen.outputs().get(0)).div_(input.sub(seen.inputs().get(at)));
  }

  private static Tensor withSlopes(
      Part part, Seen seen, int at, Tensor value, Tensor quotient, Tensor hardly) {
    Tensor mean =
        slope(part, at, part.inputs().get(at))
            .add(slope(part, at, seen.inputs().get(at)))
            .mul(new Scalar(.5));
    return Scope.notRecording(
        () -> {
          Tensor change = part.inputs().get(at).detach().sub(seen.inputs().get(at));
          Tensor lost = value.sub(seen.outputs().get(0)).sub(mean.mul(change)).abs();
          Tensor size = value.abs().add(seen.outputs().get(0).abs());
          Tensor explained = lost.le(size.mul(new Scalar(LAST_DIGITS))).logical_and(hardly);
          Tensor still = change.eq(new Scalar(0.0));
          return torch.where(explained.logical_or(still), mean, quotient);
        });
  }

  private static Tensor slope(Part part, int at, Tensor where) {
    Tensor free = where.detach().requires_grad_(true);
    List<Tensor> inputs = new ArrayList<>(part.numbers());
    inputs.set(at, free);
    return Backward.of(part.answers(inputs).get(0).sum(), free);
  }
}
