package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Gate;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlatMemoryTest {
  private static final long BOUND = 48L << 20;

  private static List<Layer> networks() {
    return List.of(
        Sequential.empty().then("gate", Gate.of(4)).then("linear", new Linear(4, 1)),
        ScoresNets.gated(4));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void twentyThousandStepsTakeNoMoreMemoryThanTwoThousand(Layer layer) {
    Examples rows = ScoresNets.rows(32, 4, 1);
    long[] resident = new long[2];
    try (Network network = Network.create(layer, List.of(4), Link.SIGMOID, 1)) {
      TrainingPlan plan =
          TrainingPlan.of(20_000, Loss.BINARY_CROSS_ENTROPY)
              .withOptimiser(Optimiser.adam().withLearningRate(1e-5))
              .withPenalty(Penalty.entropy(.001));
      Trainer.of(plan)
          .withWorkers(Workers.single())
          .observedBy(
              (report, parameters) -> {
                if (report.epoch() == 2_000) {
                  resident[0] = resident();
                }
              })
          .fit(network, rows);
      resident[1] = resident();
    }
    assertThat(resident[1] - resident[0]).isLessThan(BOUND);
  }

  /** Resident bytes of this process, as far as they are not the heap's, which the JVM may grow. */
  private static long resident() {
    System.gc();
    long heap = Runtime.getRuntime().totalMemory();
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return Pointer.physicalBytes() - heap;
    }
    try {
      return Files.readAllLines(status).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
              .sum()
          - heap;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
