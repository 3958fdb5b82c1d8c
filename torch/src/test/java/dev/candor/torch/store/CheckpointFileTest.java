package dev.candor.torch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {
  private static final Checkpoint CHECKPOINT =
      Checkpoint.of(
              12,
              Map.of(
                  "weights/s", NdArray.of(new float[] {.1f, .2f}, 2),
                  "losses", NdArray.of(new double[] {.5, .25, .125}, 3)))
          .with("settings", "rate=0.001\nseeds=20")
          .with("best", 0.1 + 0.2)
          .with("step", Long.MAX_VALUE);

  @TempDir Path folder;

  @Test
  void aCheckpointIsReadAsItWasWritten() {
    assertThat(CheckpointFile.existsIn(folder)).isFalse();
    CheckpointFile.write(folder, CHECKPOINT);
    assertThat(CheckpointFile.existsIn(folder)).isTrue();
    Checkpoint read = CheckpointFile.read(folder);
    assertThat(read).isEqualTo(CHECKPOINT);
    assertThat(read.number("best")).isEqualTo(0.1 + 0.2);
    assertThat(read.whole("step")).isEqualTo(Long.MAX_VALUE);
    assertThat(read.text("settings")).contains("seeds=20");
    CheckpointFile.deleteFrom(folder);
    assertThat(CheckpointFile.existsIn(folder)).isFalse();
  }

  @Test
  void theOldOneStaysUntilTheNewOneIsComplete() throws IOException {
    CheckpointFile.write(folder, CHECKPOINT);
    Files.write(folder.resolve("checkpoint.safetensors.next"), new byte[] {1, 2, 3});
    assertThat(CheckpointFile.read(folder)).isEqualTo(CHECKPOINT);
    Checkpoint next = CHECKPOINT.with("best", 0.0);
    CheckpointFile.write(folder, next);
    assertThat(CheckpointFile.read(folder)).isEqualTo(next);
  }

  @Test
  void aMissingNoteAndAWrongNoteAreNamed() {
    assertThatThrownBy(() -> CHECKPOINT.text("seed"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("seed");
    assertThatThrownBy(() -> CHECKPOINT.number("settings")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> CHECKPOINT.whole("best")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Checkpoint.of(-1, Map.of())).isInstanceOf(InputException.class);
  }

  @Test
  void aNewerOrAForeignFileIsRefused() {
    Path file = folder.resolve("checkpoint.safetensors");
    Safetensors.write(file, NamedArrays.of(Map.of()));
    assertThatThrownBy(() -> CheckpointFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be a checkpoint of Candor");
    Safetensors.write(
        file, NamedArrays.of(Map.of()).withMetadata(Map.of("candor.checkpoint", "2")));
    assertThatThrownBy(() -> CheckpointFile.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("made by a newer Candor");
  }

  @Test
  void aThousandDamagedCheckpointsAreEqualOrOneLine() throws IOException {
    CheckpointFile.write(folder, CHECKPOINT);
    Path file = folder.resolve("checkpoint.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    int refused = 0;
    for (int seed = 0; seed < 1000; seed++) {
      Files.write(file, Damage.to(bytes, seed));
      try {
        assertThat(CheckpointFile.read(folder)).isEqualTo(CHECKPOINT);
      } catch (InputException e) {
        refused++;
        assertThat(e.getMessage()).startsWith(file.toString()).doesNotContain("\n");
      }
    }
    assertThat(refused).isBetween(800, 1000);
  }
}
