package dev.candor.torch.graph.elementwise;

import dev.candor.torch.Initial;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code x} where it is positive, {@code slope x} elsewhere (PReLU). He, Zhang, Ren, Sun, "Delving
 * deep into rectifiers", ICCV 2015.
 *
 * @param shape of the parameter {@code slope}, which fits the last axes of the input
 */
public record LearnedSlope(List<Integer> shape) implements Layer {
  /** Copies the shape. */
  public LearnedSlope {
    shape = List.copyOf(shape);
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("slope", shape, new Initial.Constant(0.25)));
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Tensor slope = pass.parameter("slope").select(0, 0);
    return torch.where(input.gt(new Scalar(0)), input, input.mul(slope));
  }

  @Override
  public Nature nature() {
    return Nature.ELEMENTWISE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("learned-slope").with("shape", shape);
  }
}
