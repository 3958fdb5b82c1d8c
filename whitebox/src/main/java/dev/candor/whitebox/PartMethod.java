package dev.candor.whitebox;

import dev.candor.torch.Run;

/** How a method explains some rows of a batch. */
@FunctionalInterface
public interface PartMethod {
  /** Explains rows {@code from} (included) to {@code to} (excluded). */
  Told explain(Run run, int from, int to);
}
