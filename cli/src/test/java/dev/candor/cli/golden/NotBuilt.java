package dev.candor.cli.golden;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Methods that are not there yet. As soon as their package is on the class path, a check of theirs
 * that nothing binds is a failure.
 *
 * @param reason what is missing
 * @param packageFolder where its classes would be
 * @param covers which checks are its
 */
record NotBuilt(String reason, String packageFolder, Predicate<GoldenCheck> covers) {
  private static final List<NotBuilt> ALL = List.of();

  /** Why a check that nothing binds is not covered, if that is in order. */
  static Optional<String> reason(GoldenCheck check) {
    return ALL.stream()
        .filter(missing -> missing.covers().test(check))
        .filter(missing -> !missing.onClassPath())
        .map(NotBuilt::reason)
        .findFirst();
  }

  private boolean onClassPath() {
    return NotBuilt.class.getClassLoader().getResource(packageFolder) != null;
  }
}
