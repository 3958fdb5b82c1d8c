package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrainTextTest {
  private static final String COLUMNS = " --text said --label kind ";

  @TempDir private Path folder;

  @BeforeEach
  void anEncoderIsThere() throws IOException {
    TextFiles.encoder(folder);
  }

  @Test
  void linesOfEachClassAreEnough() throws IOException {
    for (String label : new String[] {"praise", "blame"}) {
      List<String> lines =
          TextFiles.made(240, 3).stream()
              .filter(made -> made.label().equals(label))
              .map(made -> String.join(" ", made.words()))
              .toList();
      Files.createDirectories(folder.resolve("kinds"));
      Files.write(folder.resolve("kinds/" + label + ".txt"), lines);
    }

    Run run =
        Run.line(folder, "train text kinds --out model --distil none --json" + TextFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("accuracy").asDouble())
        .isGreaterThan(json.get("floors").get("accuracy").asDouble());
    assertThat(json.get("explainer").isNull()).isTrue();
    assertThat(run.err())
        .contains("kinds: ", "of 2 classes: blame, praise", "no importance is learned");
    assertThat(folder.resolve("model"))
        .isDirectoryContaining("glob:**/model.json")
        .isDirectoryContaining("glob:**/weights.safetensors")
        .isDirectoryContaining("glob:**/tokenizer.json")
        .isDirectoryContaining("glob:**/report.html")
        .isDirectoryContaining("glob:**/run.json");
    assertThat(folder.resolve("model.unfinished")).doesNotExist();
  }

  @Test
  void markedWordsAreLearnedBesideTheClasses() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 500, 1);

    Run run =
        Run.line(
            folder,
            "train text a.tsv --rationales why --out model --json" + COLUMNS + TextFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("accuracy").asDouble()).isGreaterThan(.85);
    assertThat(json.get("auroc").asDouble()).isGreaterThan(.85);
    assertThat(json.get("floors").get("auroc").asDouble()).isEqualTo(.5);
    assertThat(json.get("explainer").get("supervision").asString()).isEqualTo("marked");
    assertThat(json.get("costOverForward").asDouble()).isBetween(.5, 20.);
    assertThat(json.get("words").get(0).get("word").asString()).isIn("good", "bad");
    assertThat(folder.resolve("model"))
        .isDirectoryContaining("glob:**/expnet.json")
        .isDirectoryContaining("glob:**/expnet.safetensors");
    assertThat(run.err()).contains("words: learned from marks in 500 texts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"occlusion", "shap"})
  void withoutMarksImportanceIsDistilledAndSaidToBe(String slow) throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 300, 1);

    Run run =
        Run.line(
            folder,
            "train text a.tsv --out model --distil-texts 60 --distil "
                + slow
                + COLUMNS
                + TextFiles.TINY);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("nobody marked any: distilled from");
    assertThat(run.out())
        .contains("distilled from a slow explainer's answers; nobody marked words")
        .doesNotContain("AUROC");
    assertThat(folder.resolve("model/report.html")).content().contains("it is distilled");
  }

  @Test
  void objectsMayHoldWordsAndTheMarksOfSeveralPeople() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (TextFiles.Made made : TextFiles.made(60, 1)) {
      String marks = "[" + made.marks().replace(' ', ',') + "]";
      lines.append("{\"tokens\":[\"").append(String.join("\",\"", made.words()));
      lines.append("\"],\"label\":\"").append(made.label()).append("\",\"why\":[");
      lines.append(marks).append(',').append(marks.replace('1', '0')).append("]}\n");
    }
    Files.writeString(folder.resolve("a.jsonl"), lines.toString());
    String line =
        "train text a.jsonl --rationales why --out model --show 0 --json"
            + TextFiles.TINY.replace("--epochs 6", "--epochs 1");

    Run some = Run.line(folder, line);
    Run most = Run.line(folder, line + " --agreement most");

    assertThat(some.code()).as(some.err()).isZero();
    assertThat(some.json().get("data").get("marked").asInt()).isEqualTo(60);
    assertThat(some.json().get("words")).isEmpty();
    assertThat(some.json().get("examples")).isEmpty();
    assertThat(most.code()).isEqualTo(2);
    assertThat(most.err()).contains("--rationales must mark words in 10 texts to learn from");
  }

  @Test
  void theSameSeedGivesTheSameBits() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 120, 1);
    String line =
        "train text a.tsv --quiet --distil none" + COLUMNS + TextFiles.TINY + "--epochs 2 --out ";

    assertThat(Run.line(folder, line.replace("--epochs 6", "") + "one").code()).isZero();
    assertThat(Run.line(folder, line.replace("--epochs 6", "") + "two --resume").code()).isZero();

    assertThat(folder.resolve("one/weights.safetensors"))
        .hasSameBinaryContentAs(folder.resolve("two/weights.safetensors"));
  }

  @Test
  void copiesStandOnOneSideAndTextsWithoutAWordAreLeftOut() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 60, 1);
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("a.tsv")));
    lines.add(lines.get(5));
    lines.add("\tpraise\t");
    Files.write(folder.resolve("a.tsv"), lines);
    Files.write(folder.resolve("b.tsv"), List.of(lines.get(0), lines.get(5), lines.get(6)));

    Run run =
        Run.line(
            folder,
            "train text a.tsv --test b.tsv --out m --distil none"
                + COLUMNS
                + TextFiles.TINY.replace("--epochs 6", "--epochs 1"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("1 texts without a word left out")
        .contains("texts left out that are test texts too")
        .contains("2 to test on from a file of their own");
    assertThat(run.out()).contains("warning: only 2 test texts");
  }

  @Test
  void whatMakesTextsHardToLearnIsSaid() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 60, 1);
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("a.tsv")));
    lines.add("torn good d\tpraise\t");
    lines.add("torn good d\tblame\t");
    lines.add("a ".repeat(40).strip() + " good\tpraise\t");
    lines.add("unheard ".repeat(12).strip() + "\tblame\t");
    lines.add("unseen ".repeat(13).strip() + "\tblame\t");
    lines.add("unread ".repeat(12).strip() + "\tblame\t");
    lines.add("unasked ".repeat(13).strip() + "\tblame\t");
    Files.write(folder.resolve("a.tsv"), lines);

    Run run =
        Run.line(
            folder,
            "train text a.tsv --out m --distil none"
                + COLUMNS
                + TextFiles.TINY.replace("--epochs 6", "--epochs 1").replace("fp32", "auto"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("data: 1 texts stand there with more than one label");
    assertThat(run.out())
        .contains("warning: 1 texts stand there with more than one label")
        .contains("note: 1 text was cut at 16 tokens: --tokens reads more")
        .containsPattern("warning: [0-9]+ % of the pieces of texts are not in the encoder's voc")
        .containsPattern("best epoch 1 of 1, computed in (fp32|bf16)")
        .containsPattern("only --precision (fp32|bf16) gives these bits again for sure");
  }

  @Test
  void aFileThatCannotTeachIsToldHowToBecomeOne() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a good\na bad\n");
    Files.writeString(folder.resolve("empty.tsv"), "said\tkind\n \tpraise\n \tblame\n");
    Files.writeString(folder.resolve("one.tsv"), "said\tkind\na\tpraise\nb\tpraise\n");

    refused(
        "train text a.txt --out m" + TextFiles.TINY,
        "a.txt:1: must have a label (found none); give .csv, .tsv or .jsonl, a folder");
    refused(
        "train text empty.tsv --out m" + COLUMNS + TextFiles.TINY,
        "texts must hold words (found 2 texts without a word); name the column");
    refused(
        "train text one.tsv --out m" + COLUMNS + TextFiles.TINY,
        "labels must be 2 to 1000 different ones (found only praise)");
    refused("train text one.tsv --out m --encoder nowhere" + COLUMNS, "labels must be 2 to 1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a good;praise;0 1;9|a.tsv:5: must have as many fields as the header",
        "a good;;0 1|a.tsv:5: must have a label (found none)",
        "a good;praise;0 1 0|a.tsv:5: must have one mark for each of 2 words",
        "a good;praise;0 x|a.tsv:5: must have marks of 0 or 1 for each word",
        "a good;other;0 1|label other must have 3 different texts or more"
      })
  void aBrokenLineIsOneLineThatNamesFileAndLine(String line, String said) throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 30, 1);
    List<String> lines = new java.util.ArrayList<>(Files.readAllLines(folder.resolve("a.tsv")));
    lines.set(4, line.replace(';', '\t'));
    Files.write(folder.resolve("a.tsv"), lines);

    refused("train text a.tsv --rationales why --out model" + COLUMNS + TextFiles.TINY, said);
  }

  @Test
  void bytesThatAreNoTextAreNamedWithTheirLine() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 30, 1);
    String all = Files.readString(folder.resolve("a.tsv")) + "sch\u00f6n\tpraise\t0\n";
    Files.write(folder.resolve("a.tsv"), all.getBytes(StandardCharsets.ISO_8859_1));

    refused("train text a.tsv --out model" + COLUMNS + TextFiles.TINY, "a.tsv:32: holds bytes");
  }

  @Test
  void aVocabularyThatDoesNotFitTheWeightsIsRefused() throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 30, 1);
    Path vocabulary = folder.resolve("tiny/vocab.txt");
    Files.writeString(vocabulary, Files.readString(vocabulary) + "more\nwords\n");

    refused(
        "train text a.tsv --out model" + COLUMNS + TextFiles.TINY,
        "vocab.txt: its vocabulary must have at most the encoder's 12 tokens (found 14)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--test-share .9",
        "--validation-share 0",
        "--text nothing",
        "--distil tea",
        "--distil shap --rationales why",
        "--distil-texts 3",
        "--encoder nowhere",
        "--epochs 0",
        "--tokens 17",
        "--show 1000",
        "--no-header",
        "--test nowhere.tsv"
      })
  void whatCannotBeIsRefusedBeforeAnythingIsTrained(String options) throws IOException {
    TextFiles.table(folder.resolve("a.tsv"), 30, 1);
    String line = "train text a.tsv --out model" + COLUMNS + TextFiles.TINY;
    String option =
        options.substring(0, options.indexOf(' ') < 0 ? options.length() : options.indexOf(' '));

    refused(line.replaceAll(option + " \\S+", "") + " " + options, "");
  }

  private void refused(String line, String said) {
    Run run = Run.line(folder, line);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines().filter(text -> text.startsWith("candor: "))).hasSize(1);
    assertThat(run.err()).contains(said);
    assertThat(folder.resolve("model")).doesNotExist();
  }
}
