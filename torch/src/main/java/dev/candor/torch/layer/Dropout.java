package dev.candor.torch.layer;

import dev.candor.torch.Layer;
import dev.candor.torch.LayerDescription;
import dev.candor.torch.Nature;
import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/**
 * Sets a share of the units to 0 in training and scales the others up; nothing otherwise.
 * Srivastava et al., "Dropout", JMLR 15 (2014).
 */
public record Dropout(double share) implements Layer {
  /** Checks the share. */
  public Dropout {
    Sizes.share("share", share);
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
    return LayerDescription.of("dropout").with("share", share);
  }
}
