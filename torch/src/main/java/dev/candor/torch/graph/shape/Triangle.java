package dev.candor.torch.graph.shape;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * The numbers on one side of a diagonal of the last two axes, 0 on the other.
 *
 * @param half which side is kept
 * @param diagonal how far right of the main one; it is kept itself
 */
public record Triangle(Half half, long diagonal) implements Layer {
  /** A side of the diagonal. */
  public enum Half {
    /** Above. */
    UPPER,
    /** Below. */
    LOWER
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return half == Half.UPPER ? input.triu(diagonal) : input.tril(diagonal);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("triangle").with("half", half).with("diagonal", diagonal);
  }
}
