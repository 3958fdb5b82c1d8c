package dev.candor.torch.graph;

import dev.candor.core.InputException;
import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Sets a share of the numbers of {@code [n, ...]} to 0 in training and scales the others up;
 * nothing otherwise. Srivastava et al., "Dropout", JMLR 15 (2014).
 */
public record RowDropout(double share) implements Layer {
  /** Checks the share. */
  public RowDropout {
    if (!(share >= 0 && share < 1)) {
      throw InputException.of("dropout", "must lie in [0, 1)", share, "0 drops nothing");
    }
  }

  @Override
  public Tensor forward(Pass pass, Tensor input) {
    return share == 0 ? input : pass.dropping().drop(pass.path(), input, share);
  }

  @Override
  public Nature nature() {
    return Nature.REARRANGING;
  }

  @Override
  public LayerDescription describe() {
    return LayerDescription.of("row-dropout").with("share", share);
  }
}
