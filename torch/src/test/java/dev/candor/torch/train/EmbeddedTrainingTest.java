package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a program that sets none of the options that the launcher and our tests set. */
class EmbeddedTrainingTest {
  @TempDir private Path folder;

  @Test
  void whatTrainingsShareOutlivesAGarbageCollection() throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ErrorFile=" + folder.resolve("crash.txt"),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said)).contains("trained 3 times");
  }

  /** Trains, has everything collected that nobody holds, and trains again. */
  static final class Program {
    private static final int WIDTH = 128;

    private Program() {}

    /** Says how often it trained. */
    public static void main(String[] arguments) throws InterruptedException {
      TrainingPlan plan =
          TrainingPlan.of(1, Loss.BINARY_CROSS_ENTROPY).withOptimiser(Optimiser.adam());
      int trained = 0;
      for (long seed = 0; seed < 3; seed++) {
        try (Network network =
            Network.create(
                Sequential.empty()
                    .then("wide", new Linear(WIDTH, WIDTH))
                    .then("answer", new Linear(WIDTH, 1)),
                List.of(WIDTH),
                Link.SIGMOID,
                new long[] {seed})) {
          Trainer.of(plan).fit(network, ScoresNets.rows(8, WIDTH, seed));
          trained++;
        }
        for (int i = 0; i < 3; i++) {
          System.gc();
          // what is collected is given back by another thread
          TimeUnit.MILLISECONDS.sleep(50);
        }
      }
      System.out.println("trained " + trained + " times");
    }
  }
}
