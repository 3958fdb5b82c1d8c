package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.elementwise.Cast;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One number everywhere, in the shape that comes in as whole numbers.
 *
 * @param value the number; whole numbers up to 2^53 exactly
 * @param kind of the number
 */
public record Filled(double value, Cast kind) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    long[] shape = Places.bounded(Places.array(Places.read(input)));
    Scalar scalar = kind == Cast.FRACTION ? new Scalar(value) : new Scalar((long) value);
    return kind.forward(pass, torch.full(shape, scalar));
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("filled").with("value", value).with("kind", kind);
  }
}
