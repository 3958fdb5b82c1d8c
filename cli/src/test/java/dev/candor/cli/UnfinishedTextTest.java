package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A training on texts, killed or stopped as a process of its own. */
class UnfinishedTextTest {
  private static final String TRAIN =
      "train text a.tsv --quiet --text said --label kind --rationales why"
          + TextFiles.TINY.replace("--epochs 6", "--epochs 20")
          + "--out ";

  @TempDir private Path folder;

  @BeforeEach
  void thereAreTextsAndAnEncoder() throws Exception {
    TextFiles.encoder(folder);
    TextFiles.table(folder.resolve("a.tsv"), 200, 1);
  }

  @Test
  void killedInItsMiddleItEndsWithTheSameBits() throws Exception {
    Run unbroken = Run.line(folder, TRAIN + "unbroken");
    assertThat(unbroken.code()).as(unbroken.err()).isZero();
    Process process = CommandProcess.start(folder, TRAIN + "killed");
    Path work = folder.resolve("killed.unfinished");
    try {
      CommandProcess.waitFor(process, folder, work.resolve("checkpoints/checkpoint.safetensors"));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("must have been killed in its middle").isNotZero();
    assertThat(folder.resolve("killed")).doesNotExist();

    Run other = Run.line(folder, TRAIN.replace("--batch 16", "--batch 8") + "killed --resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--resume: fit");

    Run resumed = Run.line(folder, TRAIN + "killed --resume");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    for (String file : new String[] {"weights.safetensors", "expnet.safetensors"}) {
      assertThat(folder.resolve("killed").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("unbroken").resolve(file));
    }
    assertThat(work).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGINT to send")
  void stoppedByAPersonItSaysHowToGoOn() throws Exception {
    Process process = CommandProcess.start(folder, TRAIN + "stopped");
    Path checkpoint = folder.resolve("stopped.unfinished/checkpoints/checkpoint.safetensors");
    try {
      assumeFalse(CommandProcess.ignoresInterrupts(process), "Ctrl-C means nothing here");
      CommandProcess.waitFor(process, folder, checkpoint);
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("said.txt")))
        .contains("candor: stopped; what was learned so far is kept in stopped.unfinished")
        .contains("the same command and --resume");
  }
}
