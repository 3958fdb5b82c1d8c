package dev.candor.torch.onnx;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.GeneralProduct;
import dev.candor.torch.graph.MatrixProduct;
import java.util.Optional;

/** {@code MatMul} and {@code Gemm}: linear layers where the file holds the matrix. */
final class ProductReading {
  private ProductReading() {}

  static Placement product(Site site) {
    Optional<NdArray> matrix = matrix(site);
    if (matrix.isEmpty() || site.known(0).isPresent()) {
      return Placement.of(new MatrixProduct(), 0, 1);
    }
    NdArray weight = matrix.get();
    return Placement.of(new Affine(weight.length(0), weight.length(1), false), 0)
        .with("weight", Vectors.turned(weight, 1));
  }

  static Placement general(Site site) {
    OnnxNode node = site.node();
    float alpha = (float) node.fraction("alpha", 1);
    float beta = (float) node.fraction("beta", 1);
    boolean turnsA = node.whole("transA", 0) != 0;
    boolean turnsB = node.whole("transB", 0) != 0;
    Optional<NdArray> matrix = matrix(site);
    if (matrix.isPresent() && !turnsA && site.known(0).isEmpty()) {
      NdArray held = matrix.get();
      NdArray weight =
          turnsB ? (alpha == 1 ? held : Vectors.scaled(held, alpha)) : Vectors.turned(held, alpha);
      Affine without = new Affine(weight.length(1), weight.length(0), false);
      if (!site.has(2)) {
        return Placement.of(without, 0).with("weight", weight);
      }
      Optional<NdArray> bias = bias(site, without.outputs());
      if (bias.isPresent()) {
        return Placement.of(new Affine(without.inputs(), without.outputs(), true), 0)
            .with("weight", weight)
            .with("bias", Vectors.scaled(bias.get(), beta));
      }
    }
    GeneralProduct layer = new GeneralProduct(alpha, beta, turnsA, turnsB);
    return site.has(2) ? Placement.of(layer, 0, 1, 2) : Placement.of(layer, 0, 1);
  }

  private static Optional<NdArray> matrix(Site site) {
    return site.known(1)
        .filter(held -> held.shape().length == 2 && held.size() > 0)
        .filter(OnnxTensor.Fractions.class::isInstance)
        .map(held -> ((OnnxTensor.Fractions) held).numbers());
  }

  /** What is added to every row, one number for each output, if it is such. */
  private static Optional<NdArray> bias(Site site, int outputs) {
    if (!(site.known(2).orElse(null) instanceof OnnxTensor.Fractions held)) {
      return Optional.empty();
    }
    NdArray numbers = held.numbers();
    boolean row = numbers.rank() == 0 || numbers.size() == numbers.length(numbers.rank() - 1);
    if (!row || (numbers.size() != 1 && numbers.size() != outputs)) {
      return Optional.empty();
    }
    NdArray vector = numbers.reshape(numbers.size());
    return Optional.of(vector.size() == outputs ? vector : Vectors.repeated(vector, outputs));
  }
}
