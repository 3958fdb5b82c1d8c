package dev.candor.torch.graph.bcos;

import dev.candor.core.InputException;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** How well an input lies along weights, and what that does to their product. */
final class Alignment {
  /** Under the root, so that its slope stays finite where an input is all zero. */
  private static final double STABILISER = 1e-6;

  private static final double SHORTEST = 1e-12;

  private Alignment() {}

  static void check(double exponent) {
    if (!(exponent >= 1 && exponent <= 10)) {
      throw InputException.of("exponent", "must lie in [1, 10]", exponent, "2 is usual");
    }
  }

  /** Weights {@code [outputs, ...]}, those of each output of length 1. */
  static Tensor unit(Tensor weight) {
    Tensor rows = weight.flatten(1, -1);
    Tensor lengths = rows.square().sum(new long[] {1}, true, new ScalarTypeOptional()).sqrt();
    return rows.div(lengths.clamp_min(new Scalar(SHORTEST))).view(weight.shape());
  }

  /** The sum of squares over an axis, in single precision whatever the run has. */
  static Tensor squares(Tensor input, long axis) {
    return input
        .to(torch.ScalarType.Float)
        .square()
        .sum(new long[] {axis}, true, new ScalarTypeOptional());
  }

  /**
   * {@code |cos(x, w)|^(exponent - 1)} times the product.
   *
   * @param product of the input with weights of length 1
   * @param squares the squared length of what each product was made from
   * @param held whether the factor is a constant on the way back
   */
  static Tensor scaled(Tensor product, Tensor squares, double exponent, boolean held) {
    Tensor length = squares.add(new Scalar(STABILISER)).sqrt();
    Tensor cosine = product.abs().div(length);
    Tensor factor =
        exponent == 2 ? cosine : cosine.add(new Scalar(STABILISER)).pow(new Scalar(exponent - 1));
    return product.mul((held ? factor.detach() : factor).to(product.scalar_type()));
  }
}
