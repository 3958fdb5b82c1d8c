package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Killed or interrupted in the middle of training, as a process of its own. */
class UnfinishedRunTest {
  private static final String TRAIN =
      "train tabular classes.csv --seeds 2 --epochs 1500 --checkpoint-every 20 --threads 1"
          + " --no-vanilla --no-shadow --quiet --out ";

  private static final long SIGINT = 1 << 1;

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    SmallTables.classes(folder);
  }

  @Test
  void afterAKillTheRunGoesOnAndEndsWithTheSameBits() throws Exception {
    Process process = start(TRAIN + "killed");
    waitForCheckpoint(process, "killed");
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("must have been killed in its middle").isNotZero();
    assertThat(folder.resolve("killed")).doesNotExist();

    Run resumed = Run.line(folder, TRAIN + "killed --resume");
    Run unbroken = Run.line(folder, TRAIN + "unbroken");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(unbroken.code()).as(unbroken.err()).isZero();
    assertThat(folder.resolve("killed/weights.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("unbroken/weights.safetensors"));
    assertThat(folder.resolve("killed.unfinished")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
  void aSignalSavesTheCheckpointAndSaysHowToGoOn(String signal) throws Exception {
    Process process = start(TRAIN + "stopped");
    boolean deaf = signal.equals("INT") && ignoresInterrupts(process);
    if (deaf) {
      process.destroyForcibly().waitFor();
    }
    assumeTrue(!deaf, "SIGINT is ignored here, as in any background job of a shell");
    waitForCheckpoint(process, "stopped");

    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("said.txt"));
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).contains("candor: stopped", "stopped.unfinished", "--resume");
    assertThat(folder.resolve("stopped")).doesNotExist();

    Run other = Run.line(folder, TRAIN.replace("--seeds 2", "--seeds 3") + "stopped --resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--resume: seeds", "found 3");
  }

  /** A process inherits from a background job of a shell that Ctrl-C means nothing to it. */
  private static boolean ignoresInterrupts(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(ignored -> (ignored & SIGINT) != 0);
  }

  private Process start(String line) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.candor.cli.Candor"));
    command.addAll(List.of(line.split(" ")));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said.txt").toFile())
        .start();
  }

  private void waitForCheckpoint(Process process, String name) throws Exception {
    Path file = folder.resolve(name + ".unfinished/checkpoints/gate/checkpoint.safetensors");
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(file)) {
      assertThat(process.isAlive())
          .as(new String(Files.readAllBytes(folder.resolve("said.txt")), StandardCharsets.UTF_8))
          .isTrue();
      assertThat(System.nanoTime()).as("a checkpoint within a minute").isLessThan(patience);
      Thread.sleep(5);
    }
  }
}
