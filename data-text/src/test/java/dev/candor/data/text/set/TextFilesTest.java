package dev.candor.data.text.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.text.TextLines;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of users: what works, and what is refused with file and line. */
class TextFilesTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableGivesTextAndLabel() throws IOException {
    Path csv =
        file("a.csv", "id,said,kind\n1,\"well, yes\",good\n2,,bad\n3,\"\uD83D\uDE00\",good\n");
    assertThat(DelimitedTexts.read(csv, "said", "kind"))
        .containsExactly(
            new LabelledText("well, yes", "good"),
            new LabelledText("", "bad"),
            new LabelledText("\uD83D\uDE00", "good"));
    Path tsv = file("a.tsv", "kind\tsaid\ngood\tשלום\n");
    assertThat(DelimitedTexts.read(tsv, "said", "kind"))
        .containsExactly(new LabelledText("שלום", "good"));
  }

  @Test
  void aTableThatCannotBeReadIsNamedWithItsLine() throws IOException {
    Path csv = file("b.csv", "said,kind\nyes,good\nno,\n");
    assertThatThrownBy(() -> DelimitedTexts.read(csv, "said", "kind"))
        .hasMessageContaining("b.csv:3: must have a label in column kind");
    assertThatThrownBy(() -> DelimitedTexts.read(csv, "text", "kind"))
        .hasMessageContaining("the column of the text must be one of [said, kind] (found text)");
    Path wide = file("c.csv", "said,kind\nwell, yes,good\n");
    assertThatThrownBy(() -> DelimitedTexts.read(wide, "said", "kind"))
        .hasMessageContaining("c.csv:2: must have as many fields as the header (found 3)");
    Path latin = folder.resolve("d.csv");
    Files.write(latin, "said,kind\nsch\u00f6n,good\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> DelimitedTexts.read(latin, "said", "kind"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("d.csv:2: holds bytes that are not UTF-8");
  }

  @Test
  void objectsGiveTokensAndTheMarksOfEachAnnotator() throws IOException {
    Path json =
        file(
            "a.jsonl",
            """
            {"id": 7, "tokens": ["so", "very", "good"], "label": 1, "rationales": [[0,1,1],[0,0,1]]}

            {"tokens": [], "label": "none", "rationales": []}
            {"tokens": ["fine"], "label": "x", "rationales": [true]}
            """);
    var all = JsonTexts.marked().marked(json, Agreement.MOST);
    assertThat(all).hasSize(3);
    assertThat(all.get(0).id()).isEqualTo("7");
    assertThat(all.get(0).text()).isEqualTo("so very good");
    assertThat(all.get(0).marks()).containsExactly(false, false, true);
    assertThat(all.get(1).words().size()).isZero();
    assertThat(all.get(2).marks()).containsExactly(true);
    assertThat(JsonTexts.marked().marked(json, Agreement.HALF).get(0).marks())
        .containsExactly(false, true, true);
  }

  @Test
  void objectsWithPlainTextsNeedNoMarks() throws IOException {
    Path json = file("b.jsonl", "{\"text\": \"a b\", \"label\": \"x\", \"more\": {\"y\": null}}\n");
    assertThat(JsonTexts.withDefaults().labelled(json))
        .containsExactly(new LabelledText("a b", "x"));
  }

  @Test
  void brokenObjectsAreNamedWithTheirLineAndNotShown() throws IOException {
    Path broken = file("c.jsonl", "{\"text\": \"a\", \"label\": \"x\"}\n{\"text\": secret}\n");
    assertThatThrownBy(() -> JsonTexts.withDefaults().labelled(broken))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("c.jsonl:2: is broken JSON")
        .hasMessageNotContaining("secret");
    Path few = file("d.jsonl", "{\"tokens\": [\"a\"], \"label\": 1, \"rationales\": [[1, 0]]}\n");
    assertThatThrownBy(() -> JsonTexts.marked().marked(few, Agreement.ANY))
        .hasMessageContaining("d.jsonl:1: rationales must have one mark for each of 1 words");
    Path other = file("e.jsonl", "{\"words\": \"a\"}\n");
    assertThatThrownBy(() -> JsonTexts.withDefaults().labelled(other))
        .hasMessageContaining("e.jsonl:1: must hold a text named text (found fields [words])");
    Path list = file("f.jsonl", "[1]\n");
    assertThatThrownBy(() -> JsonTexts.withDefaults().labelled(list))
        .hasMessageContaining("f.jsonl:1: must be one JSON object");
  }

  @Test
  void treesThatDoNotCloseAreNamed() throws IOException {
    assertThat(SstTrees.read(file("t.txt", "(3 (2 a) (4 -LRB-))\n")).get(0).sentence().text())
        .isEqualTo("a (");
    for (String bad : new String[] {"(3 (2 a)", "(3 (2 a)) x", "(9 a)", "(3 )", ")", "(3 a b)"}) {
      Path file = file("bad.txt", "(2 a)\n" + bad + "\n");
      assertThatThrownBy(() -> SstTrees.read(file))
          .as(bad)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("bad.txt:2: must be a tree in brackets");
    }
  }

  @Test
  void packedLinesAreLines() throws IOException {
    Path file = folder.resolve("lines.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("one\n\ntwo\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(TextLines.read(file)).containsExactly("one", "", "two");
  }

  @Test
  void linesWithOtherFieldsAreNamed() throws IOException {
    Path file = file("x.tsv", "fine\t1\nfine 1\n");
    assertThatThrownBy(() -> Sst2.read(file))
        .hasMessageContaining("x.tsv:2: must have 2 fields with tabs between (found 1)");
    Path digit = file("y.tsv", "fine\t2\n");
    assertThatThrownBy(() -> Sst2.read(digit))
        .hasMessageContaining("y.tsv:1: must have the label 0 or 1 (found 2)");
  }
}
