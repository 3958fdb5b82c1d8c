package dev.candor.cli;

import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import java.util.List;

/** Finds a method by the name that a person wrote. */
final class MethodNames {
  private static final int MOST = 12;

  private MethodNames() {}

  /**
   * The method of that name.
   *
   * @param option where it was written
   * @throws InputException if there is none; it suggests the nearest
   */
  static Method of(String option, String name) {
    return Methods.named(name)
        .orElseThrow(
            () ->
                InputException.of(
                    option, "must name a method", name, remedy(name, Methods.names())));
  }

  /** The nearest of some names, or all of them. */
  static String remedy(String written, List<String> names) {
    return Spelling.nearest(written, names)
        .map(name -> "did you mean " + name + "?")
        .orElse(
            "use one of "
                + String.join(", ", names.subList(0, Math.min(MOST, names.size())))
                + (names.size() > MOST ? ", ..." : ""));
  }
}
