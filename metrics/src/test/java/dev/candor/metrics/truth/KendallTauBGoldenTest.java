package dev.candor.metrics.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against SciPy's values, with and without ties. */
class KendallTauBGoldenTest {
  @Test
  void everyCaseIsWithinItsTolerance() throws IOException {
    Path file =
        Path.of(System.getProperty("candor.golden", "missing"), "stats_correlation/case.json");
    assumeTrue(Files.exists(file), "the golden files are missing: candor.golden, " + file);
    JsonNode checks = new JsonMapper().readTree(file).get("checks");
    assertThat(checks.size()).isGreaterThan(20);
    for (JsonNode check : checks) {
      double expected = number(check.at("/expected/kendall_tau_b/data"));
      double found = KendallTauB.of(numbers(check.at("/inputs/x")), numbers(check.at("/inputs/y")));
      JsonNode tolerance = check.at("/tolerance/kendall_tau_b");
      if (Double.isNaN(expected)) {
        assertThat(found).as(check.get("id").asString()).isNaN();
      } else {
        assertThat(found)
            .as(check.get("id").asString())
            .isCloseTo(
                expected,
                within(
                    number(tolerance.get("abs"))
                        + number(tolerance.get("rel")) * Math.abs(expected)));
      }
    }
  }

  private static double[] numbers(JsonNode array) {
    return array.get("data").valueStream().mapToDouble(KendallTauBGoldenTest::number).toArray();
  }

  private static double number(JsonNode node) {
    return Double.parseDouble(node.asString());
  }
}
