package dev.candor.whitebox;

import java.util.List;

/** Puts the pieces of some rows together, in their order. */
@FunctionalInterface
public interface JoinedPieces<T> {
  /** What was found for rows {@code from} (included) to {@code to} (excluded). */
  Told of(int from, int to, List<T> pieces);
}
