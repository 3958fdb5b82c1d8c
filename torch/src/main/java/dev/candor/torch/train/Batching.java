package dev.candor.torch.train;

import dev.candor.core.InputException;

/** How many rows make a step? */
public sealed interface Batching {
  /** All of them: an epoch is one step. */
  record Full() implements Batching {}

  /** So many, in an order drawn anew for every epoch and member. */
  record Mini(int rows) implements Batching {
    /** Checks the number. */
    public Mini {
      if (rows < 1) {
        throw InputException.of("batch rows", "must be 1 or more", rows, "give a batch size");
      }
    }
  }
}
