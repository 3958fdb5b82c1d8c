package dev.candor.torch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * A layer of {@link Nature#NORMALISING}, as a rule that takes it to pieces must know it: {@code y =
 * affine(c / sqrt(mean(c^2) + epsilon))}, with {@code c = centred(x)}.
 */
public interface Normaliser extends Layer {
  /** The mean over the numbers that are normalised together, shaped to go with them. */
  Tensor mean(Tensor values);

  /** What is added to the variance. */
  double epsilon();

  /** The learned scale and shift; the path is this layer's. */
  Tensor affine(Pass pass, Tensor normalised);

  /** The input less its mean; the input itself where no mean is taken away. */
  default Tensor centred(Tensor input) {
    return input.sub(mean(input));
  }

  /** {@code sqrt(mean(c^2) + epsilon)}. */
  default Tensor deviation(Tensor centred) {
    return mean(centred.square()).add(new Scalar(epsilon())).sqrt();
  }

  @Override
  default Nature nature() {
    return Nature.NORMALISING;
  }
}
