package dev.candor.torch.graph.reduction;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Where along an axis is the extreme number? Counted from 0. Carries no gradient.
 *
 * @param extreme which one
 * @param axis counted from the end where negative
 * @param keepsAxis whether it stays, with length one
 * @param among which of several that are equal
 */
public record ExtremePlace(Extreme extreme, long axis, boolean keepsAxis, Among among)
    implements Layer {
  /** Which number is looked for. */
  public enum Extreme {
    /** The largest. */
    LARGEST,
    /** The least. */
    LEAST
  }

  /** Which of several that are equal. */
  public enum Among {
    /** The first. */
    FIRST,
    /** The last. */
    LAST
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    if (among == Among.FIRST) {
      return place(input);
    }
    return place(input.flip(axis)).neg().add(new Scalar(input.size(axis) - 1));
  }

  private Tensor place(Tensor input) {
    LongOptional along = new LongOptional(axis);
    return extreme == Extreme.LARGEST
        ? input.argmax(along, keepsAxis)
        : input.argmin(along, keepsAxis);
  }

  @Override
  public Nature nature() {
    return Nature.OPAQUE;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("extreme-place")
        .with("extreme", extreme)
        .with("axis", axis)
        .with("keepsAxis", keepsAxis ? 1 : 0)
        .with("among", among);
  }
}
