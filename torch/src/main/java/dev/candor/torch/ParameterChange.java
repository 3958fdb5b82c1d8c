package dev.candor.torch;

import org.bytedeco.pytorch.Tensor;

/** What a rule makes of a layer's parameters, such as their positive part. */
@FunctionalInterface
public interface ParameterChange {
  /**
   * The parameter to be used instead.
   *
   * @param name within the layer, such as {@code weight}
   */
  Tensor changed(String name, Tensor parameter);
}
