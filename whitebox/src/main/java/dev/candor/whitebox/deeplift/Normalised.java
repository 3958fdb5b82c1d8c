package dev.candor.whitebox.deeplift;

import dev.candor.torch.Normaliser;
import dev.candor.torch.Scope;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Centred and scaled numbers, exactly complete. With {@code c = x - mean(x)}, {@code s^2 =
 * mean(c^2) + epsilon} and {@code y = c / s}, the products {@code y s = c} and {@code s s} give
 *
 * <pre>{@code
 * y - y0 = ((c - c0) - Y mean(C (c - c0)) / D) / D
 * }</pre>
 *
 * <p>with Y, C and D the means of y, c and s over input and baseline: the layer's own gradient half
 * way. D is never smaller than half of s, so a baseline without variance, such as a vector of
 * zeros, does no harm: the layer then only scales.
 */
final class Normalised {
  static final Rule RULE = Normalised::answer;

  private Normalised() {}

  private static List<Tensor> answer(Part part, Seen seen) {
    Normaliser layer = (Normaliser) part.layer();
    Tensor input = part.inputs().get(0);
    Tensor value = Scope.notRecording(() -> part.answers(part.numbers()).get(0));
    Tensor c = Scope.notRecording(() -> layer.centred(input.detach()));
    Tensor c0 = Scope.notRecording(() -> layer.centred(seen.inputs().get(0)));
    Tensor s = Scope.notRecording(() -> layer.deviation(c));
    Tensor s0 = Scope.notRecording(() -> layer.deviation(c0));
    Tensor deviation = mean(s, s0);
    Tensor answer = Scope.notRecording(() -> mean(c.div(s), c0.div(s0)).div(deviation));
    Tensor centred = mean(c, c0);
    Tensor moved = layer.centred(input);
    Tensor scaled = moved.sub(answer.mul(layer.mean(centred.mul(moved)))).div(deviation);
    return List.of(
        Surrogate.of(value, layer.affine(part.pass().changed((name, own) -> own), scaled)));
  }

  private static Tensor mean(Tensor one, Tensor other) {
    return Scope.notRecording(() -> one.add(other).mul(new Scalar(.5)));
  }
}
