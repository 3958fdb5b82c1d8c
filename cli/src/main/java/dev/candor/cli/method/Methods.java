package dev.candor.cli.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every method there is, in the order of the matrix. */
public final class Methods {
  private static final List<Method> ALL =
      Stream.of(
              ByDesign.ALL,
              Activations.ALL,
              Perturbation.ALL,
              ShapleyValues.ALL,
              Surrogates.ALL,
              Gradients.ALL,
              LooksInside.ALL)
          .flatMap(List::stream)
          .toList();

  private Methods() {}

  /** All of them. */
  public static List<Method> all() {
    return ALL;
  }

  /** The names. */
  public static List<String> names() {
    return ALL.stream().map(Method::name).toList();
  }

  /** The method of that name. */
  public static Optional<Method> named(String name) {
    String plain = name.replace("++", "-plus-plus");
    return ALL.stream().filter(method -> method.name().equals(plain)).findFirst();
  }

  /** The head of the Markdown table whose lines {@link Method#markdown} gives. */
  public static String markdownHead() {
    return """
    | name | family | explains | needs | costs | promises | fails | settings (usual) |
    |---|---|---|---|---|---|---|---|\
    """;
  }
}
