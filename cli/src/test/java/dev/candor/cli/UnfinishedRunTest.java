package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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

  @TempDir Path folder;

  @BeforeEach
  void write() throws Exception {
    SmallTables.classes(folder);
  }

  @Test
  void afterAKillTheRunGoesOnAndEndsWithTheSameBits() throws Exception {
    Process process = CommandProcess.start(folder, TRAIN + "killed");
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
    Process process = CommandProcess.start(folder, TRAIN + "stopped");
    boolean deaf = signal.equals("INT") && CommandProcess.ignoresInterrupts(process);
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

  private void waitForCheckpoint(Process process, String name) throws Exception {
    CommandProcess.waitFor(
        process,
        folder,
        folder.resolve(name + ".unfinished/checkpoints/gate/checkpoint.safetensors"));
  }
}
