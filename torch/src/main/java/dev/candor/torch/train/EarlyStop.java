package dev.candor.torch.train;

import dev.candor.core.InputException;

/**
 * Stop when the loss on watched examples no longer falls, and keep each member's best parameters. A
 * member's answer does not depend on the members beside it.
 *
 * @param patience how many epochs in a row may pass without a lower loss
 * @param margin by how much a loss must be lower to count
 */
public record EarlyStop(int patience, double margin) {
  /** Checks the ranges. */
  public EarlyStop {
    if (patience < 1) {
      throw InputException.of("patience", "must be 1 or more", patience, "give some epochs");
    }
    if (!(margin >= 0)) {
      throw InputException.of("margin", "must be 0 or more", margin, "give 0 or a small number");
    }
  }

  /** Stops after so many epochs without any improvement. */
  public static EarlyStop after(int patience) {
    return new EarlyStop(patience, 0);
  }
}
