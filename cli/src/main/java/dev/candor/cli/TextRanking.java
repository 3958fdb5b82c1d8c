package dev.candor.cli;

import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.GivenTexts;
import dev.candor.cli.words.OriginalEncoder;
import dev.candor.cli.words.WordExplainers;
import dev.candor.cli.words.WordExplanation;
import dev.candor.cli.words.WordRanking;
import dev.candor.core.ProgressListener;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.JsonLayout;
import dev.candor.report.RankingJson;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which words matter to a classifier over a data set? */
record TextRanking(
    Terminal terminal,
    Everywhere everywhere,
    MethodOptions options,
    TextOptions texts,
    OriginalEncoderOption encoder,
    JudgedData judged,
    Optional<Integer> least) {
  private static final int USUAL_TEXTS = 500;
  private static final int FEW_TEXTS = 50;
  private static final int USUAL_LEAST = 5;
  private static final int SHOWN = 30;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Ranks. */
  WordRanking of(String given, OpenedModel opened, Optional<String> method, Words words) {
    TextClassifier classifier = opened.text().orElseThrow();
    options.refuseBesideWords();
    GivenTexts all = texts.read(given, terminal, classifier).withWords();
    int[] some = Drawn.of(all.count(), judged.rows(USUAL_TEXTS), everywhere.seed());
    if (some.length < all.count()) {
      words
          .asides()
          .printf(
              "%d of %d texts are explained, drawn with the seed; --rows asks for more%n",
              some.length, all.count());
    }
    GivenTexts chosen = all.some(some);
    String wanted =
        method.orElseGet(
            () ->
                WordExplainers.own(opened).isPresent() ? WordExplainers.OWN : WordExplainers.USUAL);
    try (OriginalEncoder start = encoder.of(opened, terminal)) {
      WordExplanation found =
          WordExplanation.of(
              chosen,
              classifier,
              ExplainedOutput.chosen(opened, classifier.classes().size(), judged.output()),
              WordExplainers.all(
                  List.of(wanted), opened, options.effort(terminal, everywhere), start),
              opened.hash(),
              ProgressListener.SILENT,
              terminal.cancellation());
      found.notes().forEach(words.asides()::println);
      return WordRanking.of(found, least.orElse(chosen.count() < FEW_TEXTS ? 1 : USUAL_LEAST));
    } catch (CancellationException e) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }

  /** In words. */
  static void print(WordRanking found, PrintStream out) {
    out.printf(
        "which words matter over %s by %s: the mean size of what a word has in the texts that hold"
            + " it, and its standard error%n%n",
        Counted.of(found.texts(), "text"), found.ranking().evidence().method());
    out.printf("%5s %12s %12s %7s  %s%n", "rank", "mean", "error", "texts", "word");
    for (int i = 0; i < Math.min(SHOWN, found.words().size()); i++) {
      WordRanking.RankedWord word = found.words().get(i);
      out.printf(
          Locale.ROOT,
          "%5d %12.4g %12.2g %7d  %s%n",
          i + 1,
          word.mean(),
          word.standardError(),
          word.texts(),
          dev.candor.report.token.VisibleText.of(word.word()));
    }
    if (found.words().size() > SHOWN) {
      out.printf("and %d more: --json, or --out DIR%n", found.words().size() - SHOWN);
    }
    if (found.rarer() > 0) {
      out.printf(
          "left out: %d words that stand in fewer than %d texts (--least)%n",
          found.rarer(), found.least());
    }
    out.println();
  }

  /** The ranking's JSON with what lies behind each place. */
  static Map<String, @Nullable Object> json(WordRanking found) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    JsonNode ranking = MAPPER.readTree(RankingJson.text(found.ranking(), JsonLayout.ONE_LINE));
    ranking.properties().forEach(entry -> json.put(entry.getKey(), entry.getValue()));
    json.put("texts", found.texts());
    List<Map<String, Object>> words = new ArrayList<>();
    for (WordRanking.RankedWord word : found.words()) {
      Map<String, Object> own = new LinkedHashMap<>();
      own.put("word", word.word());
      own.put("mean", word.mean());
      own.put("standardError", word.standardError());
      own.put("texts", word.texts());
      own.put("occurrences", word.occurrences());
      words.add(own);
    }
    json.put("words", words);
    return json;
  }
}
