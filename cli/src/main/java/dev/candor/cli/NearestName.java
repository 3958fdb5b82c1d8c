package dev.candor.cli;

import dev.candor.core.Spelling;
import java.util.Collection;
import java.util.Optional;

/** What did somebody mean who wrote a name that does not exist? */
final class NearestName {
  private NearestName() {}

  /** See {@link Spelling#nearest}. */
  static Optional<String> of(String written, Collection<String> names) {
    return Spelling.nearest(written, names);
  }
}
