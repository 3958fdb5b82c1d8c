package dev.candor.metrics.statistics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Not thread-safe: collects the assumptions that some data broke. */
final class Broken {
  private final EnumSet<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

  Broken when(boolean broken, Assumption assumption) {
    if (broken) {
      assumptions.add(assumption);
    }
    return this;
  }

  /** In the order of the enum, never changed again. */
  Set<Assumption> set() {
    return Collections.unmodifiableSet(EnumSet.copyOf(assumptions));
  }
}
