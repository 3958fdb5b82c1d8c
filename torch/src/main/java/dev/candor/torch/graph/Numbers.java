package dev.candor.torch.graph;

import dev.candor.torch.Pass;
import org.bytedeco.pytorch.Tensor;

/** A node's parameters as its file has them. */
public final class Numbers {
  private Numbers() {}

  /** A parameter of the node that is running, without the member axis. */
  public static Tensor of(Pass pass, String name) {
    // a view whose gradient is a view too, so that training copies nothing
    return pass.parameter(name).squeeze(0);
  }
}
