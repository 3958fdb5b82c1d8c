package dev.candor.metrics.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The checks of one golden case, with the arrays they give and the tolerances they allow. */
public final class Golden {
  private final JsonNode check;

  private Golden(JsonNode check) {
    this.check = check;
  }

  /** One test for every check of a case whose id starts so. */
  public static List<DynamicTest> tests(String name, String prefix, Consumer<Golden> test) {
    Path file = Path.of(System.getProperty("candor.golden", "missing"), name, "case.json");
    assumeTrue(Files.exists(file), "the golden files are missing: candor.golden, " + file);
    List<DynamicTest> tests =
        new JsonMapper()
            .readTree(file)
            .get("checks")
            .valueStream()
            .map(Golden::new)
            .filter(check -> check.id().startsWith(prefix))
            .map(check -> DynamicTest.dynamicTest(check.id(), () -> test.accept(check)))
            .toList();
    assertThat(tests).isNotEmpty();
    return tests;
  }

  /** The check's name. */
  public String id() {
    return check.get("id").asString();
  }

  /** One of its settings, or an array of them. */
  public JsonNode settings(String pointer) {
    return check.get("settings").at(pointer);
  }

  /** An input's numbers in row-major order. */
  public double[] input(String name) {
    return numbers(check.get("inputs").get(name).get("data"));
  }

  /** An input's numbers, cut into so many parts of one length. */
  public double[][] parts(String name, int count) {
    double[] all = input(name);
    double[][] parts = new double[count][all.length / count];
    for (int i = 0; i < all.length; i++) {
      parts[i / parts[0].length][i % parts[0].length] = all[i];
    }
    return parts;
  }

  /** Whether there is such an input. */
  public boolean has(String name) {
    return check.get("inputs").has(name);
  }

  /** An input's shape. */
  public int[] shape(String name) {
    return check
        .get("inputs")
        .get(name)
        .get("shape")
        .valueStream()
        .mapToInt(JsonNode::asInt)
        .toArray();
  }

  /** Holds the numbers found against the expected ones. */
  public void holds(String name, double... found) {
    double[] expected = numbers(check.get("expected").get(name).get("data"));
    JsonNode tolerance = check.get("tolerance").get(name);
    assertThat(found.length).isEqualTo(expected.length);
    for (int i = 0; i < found.length; i++) {
      double allowed =
          tolerance.get("abs").asDouble() + tolerance.get("rel").asDouble() * Math.abs(expected[i]);
      boolean same =
          Double.compare(expected[i], found[i]) == 0 || Math.abs(found[i] - expected[i]) <= allowed;
      assertThat(same)
          .as("%s, %s %d: %s, expected %s", id(), name, i, found[i], expected[i])
          .isTrue();
    }
  }

  private static double[] numbers(JsonNode data) {
    return data.isArray()
        ? data.valueStream().flatMapToDouble(one -> java.util.Arrays.stream(numbers(one))).toArray()
        : new double[] {Double.parseDouble(data.asString())};
  }
}
