package dev.candor.torch.graph;

import dev.candor.torch.Junction;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Whole numbers, or truths as 1 and 0, that do not depend on any input: shapes and positions. */
public final class WholeConstant implements Junction {
  private final List<Integer> shape;
  private final long[] numbers;
  private final boolean truths;

  /** Numbers in row-major order. */
  public WholeConstant(List<Integer> shape, long[] numbers, boolean truths) {
    this.shape = List.copyOf(shape);
    this.numbers = numbers.clone();
    this.truths = truths;
  }

  @Override
  public List<Tensor> forward(Pass pass, List<Tensor> inputs) {
    long[] sizes = shape.stream().mapToLong(Integer::longValue).toArray();
    Tensor tensor = AbstractTensor.create(numbers, sizes);
    return List.of(truths ? tensor.to(torch.ScalarType.Bool) : tensor);
  }

  @Override
  public Nature nature() {
    return Nature.SOURCE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("whole-constant")
        .with("shape", shape)
        .with("truths", truths ? 1 : 0)
        .with("numbers", Arrays.stream(numbers).boxed().toList());
  }
}
