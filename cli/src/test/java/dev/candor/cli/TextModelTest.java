package dev.candor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Classifiers of texts through {@code predict}, {@code explain}, {@code rank}, {@code evaluate}.
 */
class TextModelTest {
  private static final String MARKED = "marked.csv --text said --label kind --rationales because";
  private static final List<String> BASELINES =
      List.of(
          "random",
          "lime",
          "kernel-shap",
          "occlusion",
          "gradient-norm",
          "input-x-gradient",
          "integrated-gradients",
          "smoothgrad",
          "attention-last",
          "attention-mean",
          "attention-rollout",
          "gradient-x-attention",
          "chefer");

  @TempDir static Path folder;

  @BeforeAll
  static void train() throws IOException {
    SmallTexts.write(folder);
  }

  private static Run run(String... arguments) {
    Run run = Run.in(folder, arguments);
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private static JsonNode json(String line) {
    return run((line + " --json --quiet").split(" +", -1)).json();
  }

  private static JsonNode explained(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("explain", "model"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--json", "--quiet"));
    Run run = run(all.toArray(String[]::new));
    ExplainFiles.requireSchema(run.out());
    return run.json();
  }

  @Test
  void aTextIsAnsweredAndAFileWithLabelsIsJudged() {
    Run one = run("predict", "model", "the good sea");
    assertThat(one.out().lines().toList().get(0))
        .isEqualTo("row,prediction,probability_blame,probability_praise");
    assertThat(one.out().lines().toList().get(1)).startsWith("1,praise,");

    JsonNode json = json("predict model marked.csv --text said --label kind");
    assertThat(json.get("rows").asInt()).isEqualTo(20);
    assertThat(json.get("accuracy").asDouble()).isGreaterThan(.9);
    assertThat(json.get("predictions")).hasSize(20);
  }

  @Test
  void placesOfWordsReproduceTheTextInAnyScript() throws IOException {
    JsonNode json = explained("texts.txt", "--method", "occlusion");

    assertThat(json.get("axes").toString()).isEqualTo("[\"input\",\"word\"]");
    assertThat(json.get("shape").toString()).isEqualTo("[4,null]");
    for (int i = 0; i < 4; i++) {
      String text = json.get("texts").get(i).asString();
      JsonNode words = json.get("words").get(i);
      for (int word = 0; word < words.size(); word++) {
        JsonNode span = json.get("spans").get(i).get(word);
        assertThat(text.substring(span.get(0).asInt(), span.get(1).asInt()))
            .isEqualTo(words.get(word).asString());
      }
      assertThat(json.get("values").get(i)).hasSameSizeAs(words);
    }
    assertThat(json.get("words").get(1)).isEmpty();
    assertThat(json.get("words").get(2).toString())
        .isEqualTo("[\"\uD83D\uDE00\",\"שלום\",\"bad\",\"unsea.\"]");
  }

  @Test
  void wordsBehindTheLimitHaveNoNumber() throws IOException {
    JsonNode values = explained("texts.txt", "--method", "gradient-norm").get("values").get(3);

    assertThat(values).hasSize(41);
    assertThat(values.get(0).asDouble()).isPositive();
    assertThat(values.get(SmallTexts.TOKENS - 3).isNull()).isFalse();
    assertThat(values.get(SmallTexts.TOKENS - 2).isNull()).isTrue();
    Run words = run("explain", "model", "texts.txt", "--method", "gradient-norm");
    assertThat(words.err()).contains("29 words of 1 text were not read", "1 text has no words");
  }

  @Test
  void whatTheModelCannotKnowIsSaid() throws IOException {
    Run strange = run("explain", "model", "nowhere known", "--method", "chefer");
    assertThat(strange.err())
        .contains("2 words are not in the model's vocabulary: all such words are the same to it")
        .contains("1 text holds no word that the model knows: answer and importance say nothing");
    assertThat(explained("nowhere known", "--method", "chefer").get("notes").toString())
        .contains("1 text holds no word that the model knows");
    Run some = run("predict", "model", "the good unheard");
    assertThat(some.err())
        .contains("1 word is not in the")
        .doesNotContain("no word that the model");
    assertThat(run("predict", "model", "the good sea").err()).doesNotContain("vocabulary");
    Files.writeString(folder.resolve("strange.jsonl"), "{\"text\":\"nowhere known\"}\n");
    assertThat(json("predict model strange.jsonl").get("notes").toString())
        .contains("1 text holds no word that the model knows");
    assertThat(run("predict", "model", "the file.csv").err())
        .contains("no file is called so: it was taken for a text");
  }

  @Test
  void whatTrainingReadsIsReadAfterwardsToo() throws IOException {
    Files.writeString(
        folder.resolve("bare.tsv"), "x\tthe good \"sea\tpraise\nx\ta bad sea\tblame\n");
    String bare = "predict model bare.tsv --no-header --text 2";
    assertThat(json(bare + " --label 3").get("accuracy").asDouble()).isEqualTo(1);
    assertThat(json(bare).get("accuracy").isNull()).isTrue();
    assertThat(json(bare).get("rows").asInt()).isEqualTo(2);
    Files.createDirectories(folder.resolve("kinds"));
    Files.writeString(folder.resolve("kinds/praise.txt"), "the good sea\na good film\n");
    Files.writeString(folder.resolve("kinds/blame.txt"), "a bad film\n");
    JsonNode kinds = json("predict model kinds");
    assertThat(kinds.get("accuracy").asDouble()).isEqualTo(1);
    assertThat(kinds.get("rows").asInt()).isEqualTo(3);
    assertThat(explained("kinds", "--method", "chefer").get("classOf").toString())
        .isEqualTo("[\"blame\",\"praise\",\"praise\"]");
  }

  @Test
  void thirteenBaselinesStandSideBySide() throws IOException {
    JsonNode json =
        explained("the film of a bad sea", "--methods", String.join(",", BASELINES), "--seed", "3");

    List<String> methods = new ArrayList<>(List.of(json.get("method").asString()));
    json.get("others").forEach(other -> methods.add(name(other)));
    assertThat(methods).containsExactlyElementsOf(BASELINES);
    for (JsonNode other : json.get("others")) {
      double[] sizes =
          other
              .get("values")
              .get(0)
              .valueStream()
              .mapToDouble(v -> Math.abs(v.asDouble()))
              .toArray();
      assertThat(sizes).hasSize(6);
      boolean asks = List.of("lime", "kernel-shap", "occlusion").contains(name(other));
      assertThat(!asks || sizes[4] > sizes[3]).as(name(other)).isTrue();
    }
    JsonNode again =
        explained(
            "the film of a bad sea", "--methods", "smooth-grad,last-attention,lime", "--seed", "3");
    assertThat(again.get("method").asString()).isEqualTo("smoothgrad");
    assertThat(again.get("others").get(1).get("values"))
        .isEqualTo(json.get("others").get(0).get("values"));
  }

  private static String name(JsonNode method) {
    return method.get("method").asString();
  }

  @Test
  void anExpNetBesideTheClassifierTellsClassAndWordsFromOnePass() throws IOException {
    Run run = run("explain", "learned", "the film of a bad sea", "--out", "own", "--json");
    ExplainFiles.requireSchema(run.out());
    JsonNode json = run.json();

    assertThat(name(json)).isEqualTo("expnet");
    assertThat(json.get("evidence").get("modelCalls").asInt()).isEqualTo(1);
    double[] importance =
        json.get("values").get(0).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    assertThat(importance).hasSize(6);
    for (double word : importance) {
      assertThat(word).isBetween(0., importance[4]);
    }
    JsonNode alone = json("predict learned texts.txt");
    JsonNode file = explained("texts.txt", "--method", "gradient-norm");
    assertThat(alone.get("predictions")).hasSize(4);
    assertThat(file.get("prediction")).hasSize(4);
    assertThat(Files.readString(folder.resolve("own/report.html")))
        .contains("Which heads the explainer goes by", "how much [CLS] listens to the word");
    JsonNode ranking = json("rank learned " + MARKED);
    assertThat(ranking.get("evidence").get("method").asString()).isEqualTo("expnet");
    Run judged =
        run(
            ("evaluate learned " + MARKED + " --methods expnet --measures auroc,f1-at-rate")
                .split(" +", -1));
    assertThat(judged.out()).contains("expnet", "the rate that was given or carried over");
  }

  @Test
  void otherMethodsOfTheMatrixSpeakOfWordsToo() throws IOException {
    JsonNode json =
        explained("the bad unsea", "--methods", "attn-lrp,permutation-shap,joined-signals");
    assertThat(json.get("values").get(0)).hasSize(3);
    JsonNode joined = json.get("others").get(1).get("values").get(0);
    assertThat(joined.valueStream().mapToDouble(JsonNode::asDouble).min()).hasValue(0);
  }

  @Test
  void theFourthSignalIsJoinedWhereTheEncoderIsNamed() throws IOException {
    JsonNode three = explained("the bad unsea", "--method", "joined-signals");
    JsonNode four =
        explained("the bad unsea", "--method", "joined-signals", "--encoder", "encoder");

    assertThat(signals(three)).isEqualTo("gradient-norm, chefer, attention-last");
    assertThat(signals(four)).isEqualTo("gradient-norm, chefer, attention-last, state-shift");
    assertThat(four.get("values")).isNotEqualTo(three.get("values"));
    assertThat(run("explain", "model", "the bad unsea", "--method", "joined-signals").err())
        .contains("three of four signals were joined", "name it with --encoder");
    String few = " joined-signals --text said --label kind --rows 4";
    Run judged = Run.line(folder, "evaluate model marked.csv --measures calls --methods" + few);
    assertThat(judged.out()).contains("three of four signals were joined");
    Run ranked = Run.line(folder, "rank model marked.csv --encoder encoder --method" + few);
    assertThat(ranked.out() + ranked.err()).contains("by joined-signals").doesNotContain("four");
  }

  private static String signals(JsonNode explained) {
    return explained.get("evidence").get("settings").get("signals").asString();
  }

  @Test
  void anEncoderThatTheModelWasNotTrainedFromIsRefused() throws IOException {
    TextFiles.encoder(folder);
    assertThat(refused("explain model sea --method joined-signals --encoder tiny"))
        .contains("training started from");
    assertThat(refused("explain model sea --method chefer --encoder encoder"))
        .contains("--encoder must be for joined-signals");
    assertThat(refused("explain model sea --method joined-signals --encoder nowhere"))
        .contains("must be a folder that is there");
  }

  private static String refused(String line) {
    Run run = Run.line(folder, line);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    return run.err();
  }

  @Test
  void withoutATerminalThereAreColumnsAndNoColours() {
    Run run = run("explain", "model", "\uD83D\uDE00 שלום bad sea");

    assertThat(run.err()).contains("no ExpNet lies beside this classifier: words by gradient-norm");
    assertThat(run.out()).doesNotContain("\u001b").contains("1: blame ");
    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(1)).matches(" +gradient-norm +word");
    assertThat(lines.get(2)).matches(" +[0-9.e-]+ {4}\uD83D\uDE00");
    assertThat(lines.get(3)).endsWith("    \u2068שלום\u2069");
    assertThat(lines.get(4)).matches(" +[0-9.e-]+ {4}bad");
  }

  @Test
  void aPageShowsMethodsOneBelowTheOtherAndUnderlinesMarks() throws IOException {
    Files.writeString(
        folder.resolve("two.jsonl"),
        """
        {"text":"שלום bad <b>sea","label":"blame","rationales":[0,1,0]}
        {"text":"the good film","label":"blame","rationales":[0,1,0]}
        """);
    Run run =
        run(
            "explain",
            "model",
            "two.jsonl",
            "--rationales",
            "rationales",
            "--methods",
            "chefer,occlusion",
            "--out",
            "shown");

    assertThat(run.err()).contains("wrote 2 explanations to shown/report.html");
    String page = Files.readString(folder.resolve("shown/report.html"));
    assertThat(page)
        .contains("dir=\"rtl\"", "dir=\"ltr\"", "&lt;b&gt;sea", "word marked", "AUROC 1.00")
        .contains("It is blame.", "That is right.", ">chefer<", ">occlusion<")
        .doesNotContain("<b>sea", "<script");
    assertThat(Files.readAllLines(folder.resolve("shown/explanation.csv")).get(2))
        .startsWith("1,blame,")
        .contains(",bad,5,8,1,");
    assertThat(run("explain", "model", "two.jsonl", "--out", "only.html").out()).isEmpty();
    assertThat(folder.resolve("only.html")).isNotEmptyFile();
  }

  @Test
  void theWordsThatDecideComeFirstInTheRanking() throws IOException {
    JsonNode json = json("rank model " + MARKED + " --method occlusion --out ranked");

    List<String> first =
        List.of(
            json.get("ranking").get(0).get("feature").asString(),
            json.get("ranking").get(1).get("feature").asString());
    assertThat(first).containsExactlyInAnyOrder("good", "bad");
    JsonNode word = json.get("words").get(0);
    assertThat(word.get("word").asString()).isEqualTo(first.get(0));
    assertThat(word.get("texts").asInt()).isBetween(3, 17);
    double spread =
        json.get("ranking").get(0).get("weightHigh").asDouble() - word.get("mean").asDouble();
    assertThat(spread)
        .isCloseTo(
            1.96 * word.get("standardError").asDouble(),
            org.assertj.core.api.Assertions.within(1e-9));
    for (String name : List.of("csv", "json", "svg", "png")) {
      assertThat(folder.resolve("ranked").resolve("ranking." + name)).isNotEmptyFile();
    }
    Run words = run("rank", "model", "texts.txt", "--method", "chefer", "--least", "2");
    assertThat(words.out()).contains("the mean size of what a word has", "stand in fewer than 2");
  }

  @Test
  void methodsAreJudgedBesideFloorsThatKnowNothing() throws IOException {
    Run run =
        run(
            ("evaluate model "
                    + MARKED
                    + " --rows 12 --methods occlusion,attention-last --out judged --json")
                .split(" +", -1));

    JsonNode json = run.json();
    List<String> methods = new ArrayList<>();
    json.get("methods").forEach(method -> methods.add(method.get("method").asString()));
    assertThat(methods)
        .containsExactly(
            "occlusion", "attention-last", "random", "non-stop-word", "mark-everything");
    assertThat(value(json, "occlusion", "auroc")).isGreaterThan(.95);
    assertThat(value(json, "mark-everything", "auroc")).isEqualTo(.5);
    assertThat(value(json, "occlusion", "comprehensiveness"))
        .isGreaterThan(value(json, "random", "comprehensiveness"));
    assertThat(value(json, "occlusion", "sufficiency"))
        .isLessThan(value(json, "random", "sufficiency"));
    assertThat(folder.resolve("judged/report.html"))
        .content()
        .contains("What the methods say of the same texts", "class=\"word marked\"", "12 texts of");
    assertThat(run.err()).contains("the rate of these texts themselves");
    Run without = run("evaluate", "model", "texts.txt", "--methods", "lime", "--samples", "20");
    assertThat(without.out()).contains("comprehensiveness", "left out: 1 text without words");
    assertThat(without.out()).doesNotContain("auroc");
  }

  private static double value(JsonNode json, String method, String measure) {
    return json.get("cells")
        .valueStream()
        .filter(
            cell ->
                cell.get("method").asString().equals(method)
                    && cell.get("measure").asString().equals(measure))
        .mapToDouble(cell -> cell.get("value").asDouble())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain model texts.txt --method cheffer | did you mean chefer",
        "explain model sea --no-header | must be for a file of texts",
        "predict model marked.csv --no-header --text said | --text must be the number of a column",
        "explain model encoder --method chefer | encoder: must hold two files or more, LABEL.txt",
        "explain model texts.txt --method nonsense | use one of expnet, joined-signals, random",
        "explain model texts.txt --method joined-signal | did you mean joined-signals",
        "explain model texts.txt --method expnet | method expnet must have an ExpNet beside",
        "explain model nothing.csv | nothing.csv: must be a file",
        "explain model texts.txt --rationales why | has no columns: a text a line",
        "explain model word --label kind | must be for a file of texts",
        "explain model texts.txt --method lime --steps 5 | --steps must be a setting of lime",
        "explain model texts.txt --tokenizer v.txt | which has its own tokenizer",
        "explain model texts.txt --class other | --class must be one of [blame, praise]",
        "explain model texts.txt --method chefer --out x.png | must be for one image file",
        "explain model texts.txt --method chefer --methods lime | must not stand beside",
        "explain model texts.txt --baseline zero | must be for a method that puts something",
        "rank model texts.txt --method chefer --least 9 | --least must leave a word",
        "evaluate model texts.txt --methods lime --measures auroc | must have words that people",
        "evaluate model texts.txt --methods lime --rate 2 | --rate must lie above 0, up to 1",
        "predict model marked.csv --text heard | must be one of [said, kind, because]",
      })
  void wrongInputIsOneLine(String line, String hint) {
    Run run = Run.line(folder, line);

    assertThat(run.code()).as(run.out()).isEqualTo(2);
    assertThat(run.err().lines().filter(words -> words.startsWith("candor: "))).hasSize(1);
    assertThat(run.err()).contains(hint);
  }
}
