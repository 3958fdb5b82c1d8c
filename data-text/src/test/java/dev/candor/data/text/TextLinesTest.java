package dev.candor.data.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line, one text. */
class TextLinesTest {
  @TempDir Path folder;

  @Test
  void everyLineIsAText() {
    assertThat(TextLines.read(file("one\n two \r\n\nfour")))
        .containsExactly("one", " two ", "", "four");
    assertThat(TextLines.read(file("one\n"))).containsExactly("one");
    assertThat(TextLines.read(file("\n\n"))).containsExactly("", "");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(TextLines.read(file("\uFEFFone\ntwo"))).containsExactly("one", "two");
  }

  @Test
  void otherEncodingsAreNamedWithTheirLine() throws IOException {
    Path file = folder.resolve("latin.txt");
    Files.write(file, "plain\nwörld\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> TextLines.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("latin.txt:2: holds bytes that are not UTF-8");
  }

  @Test
  void whatHoldsNoTextIsAnError() {
    assertThatThrownBy(() -> TextLines.read(file("")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must hold a text");
    assertThatThrownBy(() -> TextLines.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a folder");
    assertThatThrownBy(() -> TextLines.read(folder.resolve("none.txt")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
  }

  @Test
  void anEndlessLineIsRefused() throws IOException {
    Path file = folder.resolve("long.txt");
    Files.write(file, new byte[(16 << 20) + 2]);
    assertThatThrownBy(() -> TextLines.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("long.txt:1: is too long a line");
  }

  private Path file(String text) {
    return Vocabularies.write(folder.resolve("lines.txt"), text);
  }
}
