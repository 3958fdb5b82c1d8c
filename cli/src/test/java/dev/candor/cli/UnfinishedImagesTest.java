package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A training of image networks, killed again and again, as a process of its own. */
class UnfinishedImagesTest {
  private static final List<String> NETWORKS = List.of("ia", "ea", "pa0", "pa");
  private static final String TRAIN =
      "train image images --arch all --epochs 12 --quiet" + DrawnFiles.TINY + "--out ";

  @TempDir static Path folder;

  @BeforeAll
  static void write() throws Exception {
    DrawnFiles.write(folder, 48);
    Run unbroken = Run.line(folder, TRAIN + "unbroken");
    assertThat(unbroken.code()).as(unbroken.err()).isZero();
  }

  @Test
  void killedInEachStageAndWhileItWritesItEndsWithTheSameBits() throws Exception {
    killAt("killed", "", "checkpoints/ia/checkpoint.safetensors");
    killAt("killed", " --resume", "checkpoints/ea/checkpoint.safetensors");
    killAt("killed", " --resume", "finished/ia/weights.safetensors");
    // what a kill in the middle of a file leaves
    Path work = folder.resolve("killed.unfinished");
    Files.write(work.resolve("checkpoints/ea/checkpoint.safetensors.next"), new byte[100]);
    Files.createDirectories(work.resolve("finished/pa0"));
    Files.writeString(work.resolve("finished/pa0/model.json"), "{");

    Run resumed = Run.line(folder, TRAIN + "killed --resume");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertSameBits("killed");
  }

  @Test
  void killedBetweenTheStagesItEndsWithTheSameBits() throws Exception {
    killAt("between", "", "checkpoints/ea/checkpoint.safetensors");
    try (Stream<Path> stages = Files.list(folder.resolve("between.unfinished/checkpoints"))) {
      for (Path stage : stages.toList()) {
        // the second stage as if it had never begun
        if (!List.of("ia", "baseline").contains(String.valueOf(stage.getFileName()))) {
          delete(stage);
        }
      }
    }

    Run resumed = Run.line(folder, TRAIN + "between --resume");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertSameBits("between");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals to send")
  void aSignalWaitsForTheStepOfBothNetworksAndSaysHowToGoOn() throws Exception {
    Process process = CommandProcess.start(folder, TRAIN + "stopped");
    Path work = folder.resolve("stopped.unfinished");
    CommandProcess.waitFor(process, folder, work.resolve("checkpoints/ia/checkpoint.safetensors"));

    new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(folder.resolve("said.txt"));
    assertThat(process.exitValue()).as(said).isEqualTo(1);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).contains("candor: stopped", "stopped.unfinished", "--resume");
    assertThat(folder.resolve("stopped")).doesNotExist();

    Run other = Run.line(folder, TRAIN.replace("--k 4", "--k 5") + "stopped --resume");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--resume: k", "found 5");
  }

  private static void killAt(String out, String resume, String file) throws Exception {
    Process process = CommandProcess.start(folder, TRAIN + out + resume);
    try {
      CommandProcess.waitFor(process, folder, folder.resolve(out + ".unfinished").resolve(file));
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("must have been killed in its middle").isNotZero();
    assertThat(folder.resolve(out)).doesNotExist();
  }

  private static void assertSameBits(String out) {
    for (String network : NETWORKS) {
      assertThat(folder.resolve(out).resolve(network).resolve("weights.safetensors"))
          .hasSameBinaryContentAs(
              folder.resolve("unbroken").resolve(network).resolve("weights.safetensors"));
    }
    assertThat(folder.resolve(out + ".unfinished")).doesNotExist();
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
