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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reader for every form that somebody's texts have. */
class TextFileTest {
  private static final TextFile MARKED =
      TextFile.withDefaults().withMarks(Optional.of("rationales"));

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void linesAreTextsAlone() throws IOException {
    List<FileText> texts =
        TextFile.withDefaults().read(file("a.txt", "good film\n\n\uD83D\uDE00 שלום\n"));

    assertThat(texts).extracting(FileText::line).containsExactly(1L, 2L, 3L);
    assertThat(texts.get(0).words().written()).containsExactly("good", "film");
    assertThat(texts.get(1).words().size()).isZero();
    assertThat(texts.get(2).words().written()).containsExactly("\uD83D\uDE00", "שלום");
    assertThat(texts.get(2).label()).isEmpty();
  }

  @Test
  void aTableAndObjectsGiveTheSame() throws IOException {
    String table = "text,label,rationales\n\"well, good\",yes,0 1\nbad,no,\"[1]\"\n";
    String objects =
        """
        {"text":"well, good","label":"yes","rationales":[0,1]}

        {"text":"bad","label":"no","rationales":[[0],[1]]}
        """;

    List<FileText> ofTable = MARKED.read(file("b.csv", table));
    List<FileText> ofObjects = MARKED.read(file("b.jsonl", objects));

    assertThat(ofTable.get(0).words().text()).isEqualTo("well, good");
    assertThat(ofTable.get(0).marks()).contains(List.of(false, true));
    assertThat(ofTable.get(1).marks()).contains(List.of(true));
    for (int i = 0; i < 2; i++) {
      assertThat(ofObjects.get(i).words()).isEqualTo(ofTable.get(i).words());
      assertThat(ofObjects.get(i).label()).isEqualTo(ofTable.get(i).label());
      assertThat(ofObjects.get(i).marks()).isEqualTo(ofTable.get(i).marks());
    }
    assertThat(ofObjects.get(1).line()).isEqualTo(3);
    TextFile most = MARKED.withAgreement(Agreement.MOST);
    assertThat(most.read(folder.resolve("b.jsonl")).get(1).marks()).contains(List.of(false));
  }

  @Test
  void columnsAreFoundWhereTheyAreCalledAsUsual() throws IOException {
    List<FileText> one = TextFile.withDefaults().read(file("one.tsv", "said\nyes no\n"));
    assertThat(one.get(0).words().size()).isEqualTo(2);
    List<FileText> glue =
        TextFile.withDefaults().read(file("glue.tsv", "sentence\tlabel\na b\t1\nc\t\n"));
    assertThat(glue.get(0).label()).contains("1");
    assertThat(glue.get(1).label()).isEmpty();
    List<FileText> words =
        TextFile.withDefaults().read(file("w.jsonl", "{\"tokens\":[\"a b\",\"c\"]}\n"));
    assertThat(words.get(0).words().written()).containsExactly("a b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x.csv  | a,b;1,2            | the column of the text must be named where none is called",
        "x.csv  | text,rationales;a b,0     | x.csv:2: must have one mark for each of 2 words",
        "x.csv  | text,rationales;a,yes     | x.csv:2: must have marks of 0 or 1 for each word",
        "x.csv  | text,label;a,b            | the column of the marks must be one of [text, label]",
        "x.txt  | a b                       | has no columns: a text a line (found rationales)",
        "x.json | {'said':1}                | the field of the text must be named",
      })
  void whatCannotBeReadIsNamed(String name, String content, String hint) throws IOException {
    Path file = file(name, content.replace(';', '\n').replace('\'', '"') + "\n");
    assertThatThrownBy(() -> MARKED.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(hint);
  }
}
