package dev.candor.torch.onnx;

import java.util.Arrays;
import java.util.Optional;

/** Numbers of any kind that are known at import. */
final class KnownNumbers {
  private KnownNumbers() {}

  /** All numbers of a tensor. */
  static double[] all(OnnxTensor tensor) {
    if (tensor instanceof OnnxTensor.Fractions fractions) {
      return fractions.numbers().toDoubles();
    }
    return Arrays.stream(((OnnxTensor.Wholes) tensor).numbers()).asDoubleStream().toArray();
  }

  /** The only number of a tensor; empty if it has another size. */
  static Optional<Double> one(OnnxTensor tensor) {
    return tensor.size() == 1 ? Optional.of(all(tensor)[0]) : Optional.empty();
  }

  /** A number that a node takes as an input, or what it is when the node does not say. */
  static double one(Site site, int input, String role, double otherwise) {
    if (!site.has(input)) {
      return otherwise;
    }
    return site.known(input)
        .flatMap(KnownNumbers::one)
        .orElseThrow(
            () ->
                site.wrong(role, "must be one number that is known at import", found(site, input)));
  }

  private static String found(Site site, int input) {
    return site.known(input)
        .map(tensor -> tensor.size() + " numbers")
        .orElse(Shown.name(site.node().inputs().get(input)) + ", which depends on the input");
  }
}
