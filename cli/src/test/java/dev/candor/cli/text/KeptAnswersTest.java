package dev.candor.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.text.word.WordedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of a slow method that are not asked for twice. */
class KeptAnswersTest {
  @TempDir private Path folder;
  private int asked;

  private double[] answer(KeptAnswers kept, String text, int target) {
    WordedText worded = WordedText.atBlanks(text);
    return kept.of(
        worded,
        target,
        () -> {
          asked++;
          return IntStream.range(0, worded.size()).mapToDouble(i -> (target + i) / 3.).toArray();
        });
  }

  @Test
  void whatWasWrittenIsNotAskedForAgain() {
    KeptAnswers first = KeptAnswers.in(folder, "lime");
    double[] said = answer(first, "a b c", 1);
    first.write();

    assertThat(answer(KeptAnswers.in(folder, "lime"), "a b c", 1)).containsExactly(said);
    assertThat(said).containsExactly(1 / 3., 2 / 3., 1);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void anotherTextClassOrMethodIsAskedFor() {
    KeptAnswers first = KeptAnswers.in(folder, "lime");
    answer(first, "a b c", 1);
    first.write();

    answer(KeptAnswers.in(folder, "lime"), "a b d", 1);
    answer(KeptAnswers.in(folder, "lime"), "a b c", 0);
    answer(KeptAnswers.in(folder, "lime, seed 2"), "a b c", 1);
    assertThat(asked).isEqualTo(4);
  }

  @Test
  void theyAreWrittenWhileTheTeacherIsAskedAndHoldNoText() throws IOException {
    KeptAnswers first = KeptAnswers.in(folder, "lime");
    for (int i = 0; i < 70; i++) {
      answer(first, "secret " + i, 0);
    }
    // nobody came to the end: as after a kill
    KeptAnswers second = KeptAnswers.in(folder, "lime");
    for (int i = 0; i < 70; i++) {
      answer(second, "secret " + i, 0);
    }
    assertThat(asked).isEqualTo(70 + 6);
    second.write();
    try (Stream<Path> parts = Files.walk(folder)) {
      assertThat(parts.filter(Files::isRegularFile)).hasSize(3);
    }
    assertThat(
            new String(
                Files.readAllBytes(folder.resolve("0/checkpoint.safetensors")),
                StandardCharsets.ISO_8859_1))
        .doesNotContain("secret");
  }

  @Test
  void aDamagedPartIsRefused() throws IOException {
    KeptAnswers first = KeptAnswers.in(folder, "lime");
    answer(first, "a b c", 1);
    first.write();
    Path part = folder.resolve("0/checkpoint.safetensors");
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length - 1] ^= 1;
    Files.write(part, bytes);

    assertThatThrownBy(() -> KeptAnswers.in(folder, "lime"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("start the training anew");
  }
}
