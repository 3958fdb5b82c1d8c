package dev.candor.data.text.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without names, folders of classes, and texts that nobody marked among marked ones. */
class FoldersAndTabsTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void withoutNamesColumnsAreNumbersAndQuotesCharacters() throws IOException {
    Path file = file("b.tsv", "s1\t1\t\"so it began\ns2\t0\tit ended\" there\n");
    List<FileText> texts = new TabbedTexts(3, 2).read(file);
    assertThat(texts)
        .extracting(text -> text.words().text())
        .containsExactly("\"so it began", "it ended\" there");
    assertThat(texts.get(0).label()).contains("1");
    assertThatThrownBy(() -> new TabbedTexts(4, 2).read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b.tsv:1: must have 4 fields with tabs between (found 3)");
    assertThatThrownBy(() -> new TabbedTexts(1, 2).read(file("f.tsv", "a\tx\nb\n")))
        .hasMessageContaining("f.tsv:2: must have 2 fields with tabs between (found 1)");
  }

  @Test
  void anEmptyFieldOfMarksSaysThatNobodyMarkedThem() throws IOException {
    TextFile marked = TextFile.withDefaults().withMarks(Optional.of("m"));
    List<FileText> texts = marked.read(file("a.csv", "text,m\na b,0 1\nc d,\n"));
    assertThat(texts.get(0).marks()).contains(List.of(false, true));
    assertThat(texts.get(1).marks()).isEmpty();
  }

  @Test
  void aFolderHasAFileForEachClass() throws IOException {
    file("good.txt", "fine\n\nwell done\n");
    assertThatThrownBy(() -> ClassFolder.read(folder))
        .hasMessageContaining("must hold two files or more, LABEL.txt");
    file("bad.txt", "poor\n");
    List<MarkedText> texts = ClassFolder.read(folder);
    assertThat(texts).extracting(MarkedText::label).containsExactly("bad", "good", "good", "good");
    assertThat(texts.get(3).id()).isEqualTo("good.txt, line 3");
    assertThat(texts.get(2).words().size()).isZero();
  }
}
