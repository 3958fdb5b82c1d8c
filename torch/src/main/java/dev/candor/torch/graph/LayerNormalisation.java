package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Normaliser;
import dev.candor.torch.Parameter;
import dev.candor.torch.Pass;
import java.util.List;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;

/**
 * {@code y = (x - mean) / sqrt(variance + epsilon) * weight + bias} over the last axes. Ba, Kiros,
 * Hinton, "Layer Normalization", arXiv 1607.06450 (2016).
 *
 * @param shape the lengths of those axes
 */
public record LayerNormalisation(List<Integer> shape, double epsilon, boolean hasBias)
    implements Normaliser {
  /** Checks the numbers. */
  public LayerNormalisation {
    shape = List.copyOf(shape);
    if (shape.isEmpty()) {
      throw InputException.of("shape", "must have a length or more", shape, "give such");
    }
    Lengths.check("shape", shape, shape.size(), 1);
    if (!(epsilon >= 0 && epsilon <= 1)) {
      throw InputException.of("epsilon", "must lie in [0, 1]", epsilon, "give such a number");
    }
  }

  @Override
  public List<Parameter> parameters() {
    Parameter weight = new Parameter("weight", shape, new Initial.Constant(1));
    return hasBias
        ? List.of(weight, new Parameter("bias", shape, new Initial.Constant(0)))
        : List.of(weight);
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    TensorOptional bias =
        hasBias ? new TensorOptional(Numbers.of(pass, "bias")) : new TensorOptional();
    TensorOptional weight = new TensorOptional(Numbers.of(pass, "weight"));
    return torch.layer_norm(input, Lengths.of(shape), weight, bias, epsilon, false);
  }

  @Override
  public Tensor mean(Tensor values) {
    long[] axes = new long[shape.size()];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = (long) i - axes.length;
    }
    return values.mean(axes, true, new ScalarTypeOptional());
  }

  @Override
  public Tensor affine(Pass pass, Tensor normalised) {
    Tensor scaled = normalised.mul(Numbers.of(pass, "weight"));
    return hasBias ? scaled.add(Numbers.of(pass, "bias")) : scaled;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("layer-normalisation").with("shape", shape).with("epsilon", epsilon);
  }
}
