package dev.candor.torch.graph.arithmetic;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.List;
import java.util.function.BinaryOperator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Any number of inputs make one. */
public enum Together implements Junction {
  /** Their sum. */
  SUM(Nature.SUM),
  /** Their sum by their number. */
  MEAN(Nature.SUM),
  /** The least of them. */
  LEAST(Nature.SELECTING),
  /** The largest of them. */
  LARGEST(Nature.SELECTING);

  private final Nature nature;

  Together(Nature nature) {
    this.nature = nature;
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(
        switch (this) {
          case SUM -> folded(inputs, Tensor::add);
          case MEAN -> folded(inputs, Tensor::add).div(new Scalar((double) inputs.size()));
          case LEAST -> folded(inputs, torch::minimum);
          case LARGEST -> folded(inputs, torch::maximum);
        });
  }

  private static Tensor folded(List<Tensor> inputs, BinaryOperator<Tensor> two) {
    Tensor all = inputs.get(0);
    for (Tensor next : inputs.subList(1, inputs.size())) {
      all = two.apply(all, next);
    }
    return all;
  }

  @Override
  public Nature nature() {
    return nature;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("together").with("function", this);
  }
}
