package dev.candor.whitebox;

import dev.candor.torch.Run;

/** What a method does for one piece of the evaluations of some rows. */
@FunctionalInterface
public interface UnitMethod<T> {
  /**
   * Does a piece for rows {@code from} (included) to {@code to} (excluded).
   *
   * @param piece which of the pieces that {@link Cut} tells
   */
  T on(Run run, int from, int to, int piece);
}
