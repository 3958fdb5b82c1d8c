package dev.candor.whitebox.deeplift;

import dev.candor.torch.Scope;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Products and quotients of two inputs, each exactly complete.
 *
 * <p>{@code ab - a0 b0 = mean(b) (a - a0) + mean(a) (b - b0)}: the gradient half way, for products
 * of matrices too. A quotient {@code y = a / b} is the product {@code y b = a}, so {@code y - y0 =
 * ((a - a0) - mean(y) (b - b0)) / mean(b)}; where b changes its sign, which a mean must not come
 * near to 0 by, {@code mean(1/b) (a - a0) - mean(a) (b - b0) / (b b0)}.
 */
final class Products {
  private Products() {}

  static Rule of(Part part) {
    if (divides(part)) {
      return Products::quotient;
    }
    if (part.dependent() == 1) {
      return (running, seen) -> running.answers(running.inputs());
    }
    return part.dependent() == 2
        ? (running, seen) -> StraightLine.answer(running, seen, 1)
        : StraightLine.RULE;
  }

  private static boolean divides(Part part) {
    return part.layer() == Arithmetic.DIVIDE;
  }

  private static List<Tensor> quotient(Part part, Seen seen) {
    Tensor above = part.inputs().get(0);
    Tensor below = part.inputs().get(1);
    Tensor value = Scope.notRecording(() -> part.answers(part.numbers()).get(0));
    Tensor below0 = seen.inputs().get(1);
    Tensor product = Scope.notRecording(() -> below.detach().mul(below0));
    Tensor sameSign = product.gt(new Scalar(0.0));
    Tensor meanBelow = mean(below, below0);
    Tensor ofAbove =
        Scope.notRecording(
            () -> torch.where(sameSign, meanBelow.reciprocal(), meanBelow.div(product)));
    Tensor ofBelow =
        Scope.notRecording(
            () ->
                torch.where(
                    sameSign,
                    mean(value, seen.outputs().get(0)).div(meanBelow),
                    mean(above, seen.inputs().get(0)).div(product)));
    return List.of(Surrogate.of(value, above.mul(ofAbove).sub(below.mul(ofBelow))));
  }

  private static Tensor mean(Tensor one, Tensor other) {
    return Scope.notRecording(() -> one.detach().add(other).mul(new Scalar(.5)));
  }
}
