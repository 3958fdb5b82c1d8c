package dev.candor.torch.graph;

import dev.candor.torch.Initial;
import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** Fractions that do not depend on any input: the parameter {@code value}. */
public record Constant(List<Integer> shape) implements Junction {
  /** Copies the shape. */
  public Constant {
    shape = List.copyOf(shape);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("value", shape, new Initial.Constant(0)));
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    return List.of(Numbers.of(pass, "value"));
  }

  @Override
  public Nature nature() {
    return Nature.SOURCE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("constant").with("shape", shape);
  }
}
