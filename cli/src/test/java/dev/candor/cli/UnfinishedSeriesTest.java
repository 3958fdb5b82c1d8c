package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training on series, killed as a process of its own. */
class UnfinishedSeriesTest {
  private static final String TRAIN =
      "train series people --quiet"
          + SeriesFiles.TINY.replace("--epochs 3", "--epochs 60 --patience 60")
          + "--out ";

  @TempDir private Path folder;

  @Test
  void killedInItsMiddleItEndsWithTheSameBits() throws Exception {
    SeriesFiles.write(folder.resolve("people"), 4, 300);
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

    Run other = Run.line(folder, TRAIN.replace("--units 8", "--units 9") + "killed --resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--resume: design");

    Run resumed = Run.line(folder, TRAIN + "killed --resume");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(folder.resolve("killed/weights.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("unbroken/weights.safetensors"));
    assertThat(work).doesNotExist();
  }
}
