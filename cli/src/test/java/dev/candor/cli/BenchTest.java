package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BenchTest {
  @TempDir Path folder;

  @Test
  void aStepOfTheScoresNetworkStandsBesideThePeersFigure() {
    Run run = Run.line(folder, "bench --scores --runs 1 --millis 1 --json --quiet");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode steps = run.json().get("steps");
    assertThat(steps).hasSize(4);
    assertThat(steps)
        .allSatisfy(
            step -> {
              assertThat(step.get("millis").asDouble()).isPositive();
              assertThat(step.get("ratio").asDouble())
                  .isEqualTo(step.get("millis").asDouble() / step.get("peerMillis").asDouble());
            });
    assertThat(run.json().get("rankMillis").asDouble()).isPositive();
  }

  @Test
  void whatToMeasureMustBeSaid() {
    Run run = Run.line(folder, "bench");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--scores");
  }
}
