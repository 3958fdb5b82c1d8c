package dev.candor.cli;

import dev.candor.cli.method.Family;
import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds a method by the name that a person wrote. */
final class MethodNames {
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
                    option,
                    "must name a method",
                    name,
                    remedy(name, Methods.names(), oneOfEachFamily())));
  }

  /** The nearest of some names, or those that are worth telling. */
  static String remedy(String written, List<String> names, Collection<String> told) {
    return Spelling.nearest(written, names)
        .map(name -> "did you mean " + name + "?")
        .orElse(
            "use one of " + String.join(", ", told) + (told.size() < names.size() ? ", ..." : ""));
  }

  /** Names that begin alike would fill the line. */
  private static Collection<String> oneOfEachFamily() {
    Map<Family, String> first = new EnumMap<>(Family.class);
    Methods.all().forEach(method -> first.putIfAbsent(method.family(), method.name()));
    return first.values();
  }
}
