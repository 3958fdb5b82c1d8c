package dev.candor.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path folder;

  @Test
  void writesInAFolderThatIsNotThereYetAndLeavesNothingBeside() throws IOException {
    Path file = folder.resolve("a/b/report.html");
    WholeFile.write(file, "one");
    WholeFile.write(file, "two");
    assertThat(file).hasContent("two");
    try (var files = Files.list(folder.resolve("a/b"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFailureInTheMiddleLeavesTheOldFile() {
    Path file = folder.resolve("model.json");
    WholeFile.write(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write('n');
                      throw new IOException("no space left");
                    }))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("model.json")
        .hasMessageContaining("no space left");
    assertThat(file).hasContent("old");
  }

  @Test
  void aPlaceThatCannotBeIsNamed() throws IOException {
    Path plain = Files.writeString(folder.resolve("plain"), "");
    assertThatThrownBy(() -> WholeFile.write(plain.resolve("x"), "text"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot be written");
  }
}
