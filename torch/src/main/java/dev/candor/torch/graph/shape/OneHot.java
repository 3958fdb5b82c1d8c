package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import dev.candor.torch.graph.elementwise.Cast;
import java.util.Arrays;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * One number at the place that is named, another at all others.
 *
 * @param axis the new one, counted from the end where negative
 * @param depth its length
 * @param off the number elsewhere
 * @param on the number at the place; places are counted from the end where negative
 * @param kind of the two numbers
 */
public record OneHot(long axis, long depth, double off, double on, Cast kind) implements Layer {
  @Override
  public Tensor forward(Pass pass, Tensor input) {
    Places.bounded(input.numel(), depth);
    Tensor named = input.to(torch.ScalarType.Long).unsqueeze(axis);
    Tensor counted = Gather.counted(named, depth);
    long after = input.dim() - Places.axis(axis, input.dim() + 1);
    long[] shape = new long[Math.toIntExact(after) + 1];
    Arrays.fill(shape, 1);
    shape[0] = depth;
    Tensor places = torch.arange(new Scalar(depth)).reshape(shape);
    Tensor shares = counted.eq(places).to(torch.ScalarType.Float);
    Tensor numbers = shares.mul(new Scalar(on - off)).add(new Scalar(off));
    return kind.forward(pass, numbers);
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("one-hot")
        .with("axis", axis)
        .with("depth", depth)
        .with("off", off)
        .with("on", on)
        .with("kind", kind);
  }
}
