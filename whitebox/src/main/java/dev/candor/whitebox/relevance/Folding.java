package dev.candor.whitebox.relevance;

import dev.candor.torch.Layer;
import dev.candor.torch.Pass;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * A layer with the batch norm behind it in its weights: {@code w' = w s}, {@code b' = b s + (beta -
 * mean s)}, {@code s = gamma / sqrt(variance + epsilon)}, computed in double.
 */
final class Folding {
  private Folding() {}

  /**
   * The layer that is running and the norm as one.
   *
   * @param root a pass at the root of the network
   */
  static Response of(Layer layer, Pass pass, Pass root, Foldings.Norm norm) {
    Tensor scale = inDouble(root, norm, "running_var");
    scale =
        inDouble(root, norm, "weight").div(scale.add(new Scalar(norm.layer().epsilon())).sqrt());
    Tensor shift =
        inDouble(root, norm, "bias").sub(inDouble(root, norm, "running_mean").mul(scale));
    Tensor factor = scale.to(ScalarType.Float);
    Tensor rest = shift.to(ScalarType.Float);
    Pass folded =
        pass.changed(
            (name, value) ->
                switch (name) {
                  case "weight" -> value.mul(factor.view(alongSecond(value)));
                  case "bias" -> value.mul(factor).add(rest);
                  default -> value;
                });
    Response plain = Response.of(layer, folded);
    if (plain.hasBias()) {
      return plain;
    }
    return new Response(
        (change, inputs) -> {
          Tensor sum = plain.to(change, inputs);
          return sum.add(change.changed("bias", rest).view(alongSecond(sum)));
        },
        true);
  }

  private static Tensor inDouble(Pass root, Foldings.Norm norm, String name) {
    return root.within(norm.path(), () -> root.parameter(name)).to(ScalarType.Double);
  }

  /** As many axes as the value has, all the numbers along the second: outputs, or channels. */
  private static long[] alongSecond(Tensor value) {
    long[] shape = new long[Math.toIntExact(value.dim())];
    Arrays.fill(shape, 1);
    shape[1] = -1;
    return shape;
  }
}
