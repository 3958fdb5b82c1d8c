package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A thousand files damaged by chance go through the command's reading path: a table may still be
 * one, or is refused in one line; a model's files are never taken for sound.
 */
class DamagedFilesTest {
  @TempDir static Path folder;

  @BeforeAll
  static void train() throws Exception {
    SmallTables.classes(folder);
    Run run =
        Run.line(
            folder,
            "train tabular classes.csv --out model --seeds 1 --epochs 2 --no-vanilla --no-shadow");
    assertThat(run.code()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "classes.csv,              400, predict model damaged/classes.csv",
    "model/model.json,         300, rank damaged",
    "model/weights.safetensors,300, rank damaged"
  })
  void isRefusedInOneLine(String file, int times, String command) throws IOException {
    byte[] sound = Files.readAllBytes(folder.resolve(file));
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    for (String other : new String[] {"model.json", "weights.safetensors"}) {
      Files.write(damaged.resolve(other), Files.readAllBytes(folder.resolve("model/" + other)));
    }
    for (int seed = 0; seed < times; seed++) {
      byte[] bytes = damaged(sound, new SplittableRandom(seed));
      Files.write(damaged.resolve(Path.of(file).getFileName()), bytes);

      Run run = Run.line(folder, command);

      boolean mayBeSound = file.endsWith(".csv") || Arrays.equals(bytes, sound);
      if (run.code() == 0 && mayBeSound) {
        continue;
      }
      assertThat(run.code()).as("seed %d of %s: %s", seed, file, run.err()).isEqualTo(2);
      assertThat(run.err().lines()).as("seed %d of %s: %s", seed, file, run.err()).hasSize(1);
      assertThat(run.err()).startsWith("candor: ").doesNotContain("\tat ");
    }
  }

  private static byte[] damaged(byte[] sound, SplittableRandom random) {
    byte[] bytes = sound.clone();
    switch (random.nextInt(5)) {
      case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      case 1 -> bytes = Arrays.copyOfRange(bytes, 1 + random.nextInt(40), bytes.length);
      case 2 -> {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(64));
        for (int i = from; i < to; i++) {
          bytes[i] = (byte) random.nextInt(256);
        }
      }
      case 3 -> {
        byte[] marks = "\",;\n\r{}[]:\0\\-9eE".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < 4; i++) {
          bytes[random.nextInt(bytes.length)] = marks[random.nextInt(marks.length)];
        }
      }
      default -> {
        int at = random.nextInt(bytes.length);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 16);
        System.arraycopy(bytes, at, longer, at + 16, bytes.length - at);
        bytes = longer;
      }
    }
    return bytes;
  }
}
