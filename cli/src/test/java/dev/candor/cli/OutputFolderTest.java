package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path parent;

  @Test
  void aFolderOfSomebodyElseIsNeverWrittenTo() throws Exception {
    Files.writeString(Files.createDirectory(parent.resolve("thesis")).resolve("text"), "dear");

    assertThatThrownBy(() -> OutputFolder.at(parent.resolve("thesis")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("overwritten");
    assertThat(parent.resolve("thesis/text")).hasContent("dear");
  }

  @Test
  void aFileIsNoFolder() throws Exception {
    Files.writeString(parent.resolve("note"), "");

    assertThatThrownBy(() -> OutputFolder.at(parent.resolve("note")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be a folder");
  }

  @Test
  void aModelAppearsWholeAndReplacesTheOneBefore() throws Exception {
    Path model = Files.createDirectory(parent.resolve("model"));
    Files.writeString(model.resolve("model.json"), "old");
    Files.writeString(model.resolve("left.over"), "old");

    OutputFolder folder = OutputFolder.at(model);
    Files.writeString(folder.staged().resolve("model.json"), "new");
    assertThat(model.resolve("model.json")).hasContent("old");
    folder.publish();

    assertThat(model.resolve("model.json")).hasContent("new");
    assertThat(parent).isDirectoryNotContaining("glob:**.unfinished");
    assertThat(parent).isDirectoryNotContaining("glob:**.old");
    assertThat(model.resolve("left.over")).doesNotExist();
  }

  @Test
  void foldersOnTheWayAreMade() throws Exception {
    OutputFolder folder = OutputFolder.at(parent.resolve("a/b/model"));
    Files.writeString(folder.staged().resolve("model.json"), "new");
    folder.publish();

    assertThat(parent.resolve("a/b/model/model.json")).hasContent("new");
  }
}
