package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * Whole numbers, or truths, of fractions that come in: tokens and masks are given as fractions like
 * every batch. No gradient flows through it: who asks for one is told so.
 */
public record Whole(boolean truths) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (input.requires_grad()) {
      throw InputException.of(
          "the explained input",
          "must take fractions for a gradient",
          "whole numbers, such as tokens",
          "name a value inside as the input, such as the embedded tokens");
    }
    return truths ? input.ne(new org.bytedeco.pytorch.Scalar(0)) : input.to(torch.ScalarType.Long);
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("whole").with("truths", truths ? 1 : 0);
  }
}
