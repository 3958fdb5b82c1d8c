package dev.candor.whitebox.deeplift;

import dev.candor.torch.Scope;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The rescale rule where of several numbers one is let through. The whole change belongs to the
 * place of the larger of both maxima: where the input's is, that is the input's winner p, and
 * {@code 0 <= y - y0 <= x_p - x0_p}; else the baseline's winner q, and {@code 0 <= y0 - y <= x0_q -
 * x_q}. Its multiplier is the change of what comes out over its own, between 0 and 1; a number that
 * did not change has 0. So the rule is exactly complete. For the smallest of several, likewise.
 */
final class Winners {
  static final Rule RULE = Winners::answer;

  private static final double STILL = 1e-10;

  private Winners() {}

  private static List<Tensor> answer(Part part, Seen seen) {
    List<Tensor> numbers = part.numbers();
    List<Tensor> values = Scope.notRecording(() -> part.answers(numbers));
    Tensor value = values.get(0);
    Tensor value0 = seen.outputs().get(0);
    Tensor larger = Scope.notRecording(() -> torch.maximum(value, value0));
    Tensor smaller = Scope.notRecording(() -> torch.minimum(value, value0));
    boolean largest = Scope.notRecording(() -> lets(part, seen, torch::maximum, larger));
    if (!largest && !Scope.notRecording(() -> lets(part, seen, torch::minimum, smaller))) {
      return StraightLine.RULE.answer(part, seen);
    }
    Tensor winning = largest ? larger : smaller;
    Tensor byInput = selected(part, seen, numbers);
    Tensor byBaseline = selected(part, seen, expanded(part, seen));
    Tensor change = byInput.mul(Scope.notRecording(() -> winning.sub(value0)));
    Tensor change0 = byBaseline.mul(Scope.notRecording(() -> value.sub(winning)));
    List<Tensor> answers = new ArrayList<>(values);
    answers.set(0, Surrogate.of(value, change.add(change0)));
    return answers;
  }

  /** Whether the layer lets the extreme of what goes in through, as far as these numbers show. */
  private static boolean lets(Part part, Seen seen, Extreme extreme, Tensor expected) {
    List<Tensor> extremes = new ArrayList<>();
    for (int i = 0; i < part.inputs().size(); i++) {
      Tensor input = part.inputs().get(i);
      extremes.add(
          input.requires_grad() ? extreme.of(input.detach(), seen.inputs().get(i)) : input);
    }
    return part.answers(extremes).get(0).equal(expected);
  }

  @FunctionalInterface
  private interface Extreme {
    Tensor of(Tensor one, Tensor other);
  }

  private static List<Tensor> expanded(Part part, Seen seen) {
    List<Tensor> wide = new ArrayList<>();
    for (int i = 0; i < part.inputs().size(); i++) {
      wide.add(seen.inputs().get(i).expand_as(part.inputs().get(i)));
    }
    return wide;
  }

  /** What wins among these numbers, with the gradient of the change of what goes in. */
  private static Tensor selected(Part part, Seen seen, List<Tensor> numbers) {
    List<Tensor> carriers = new ArrayList<>();
    for (int i = 0; i < part.inputs().size(); i++) {
      Tensor input = part.inputs().get(i);
      if (input.requires_grad()) {
        Tensor start = seen.inputs().get(i);
        Tensor inverse = Scope.notRecording(() -> inverse(input.detach().sub(start)));
        carriers.add(Surrogate.of(numbers.get(i), input.mul(inverse)));
      } else {
        carriers.add(numbers.get(i));
      }
    }
    return part.answers(carriers).get(0);
  }

  private static Tensor inverse(Tensor change) {
    Tensor still = change.abs().lt(new Scalar(STILL));
    return change.reciprocal().masked_fill(still, new Scalar(0.0));
  }
}
