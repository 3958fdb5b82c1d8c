package dev.candor.cli;

import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.GivenTexts;
import dev.candor.cli.words.LearnedHeads;
import dev.candor.cli.words.OriginalEncoder;
import dev.candor.cli.words.WordCsv;
import dev.candor.cli.words.WordExplainer;
import dev.candor.cli.words.WordExplainers;
import dev.candor.cli.words.WordExplanation;
import dev.candor.cli.words.WordJson;
import dev.candor.cli.words.WordPage;
import dev.candor.cli.words.WordPrint;
import dev.candor.core.InputException;
import dev.candor.core.ProgressListener;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.expnet.HeadSlopes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Why was a text answered so? By its words, by what lies beside the classifier or by any method.
 *
 * @param model as the person named it
 * @param methods by name; none for the model's own
 */
record TextExplaining(
    Terminal terminal,
    Everywhere everywhere,
    MethodOptions options,
    TextOptions texts,
    OriginalEncoderOption encoder,
    Path model,
    List<String> methods,
    Optional<String> output,
    Optional<Integer> rows,
    Optional<Path> out) {
  /** Explains what was given. */
  void of(String given, OpenedModel opened, Words words) throws IOException {
    Optional<ExplanationForm> form =
        out.map(place -> ExplanationForm.of(terminal.resolve(place), place));
    form.filter(wanted -> wanted == ExplanationForm.PNG || wanted == ExplanationForm.SVG)
        .ifPresent(
            wanted -> {
              throw wanted.refused(out.orElseThrow(), "texts");
            });
    WordExplanation found = explanation(given, opened, words);
    List<String> notes = found.notes();
    notes.forEach(words.asides()::println);
    Map<String, @Nullable Object> json = WordJson.of(found);
    if (out.isPresent()) {
      boolean own = found.methods().stream().anyMatch(m -> m.method().equals(WordExplainers.OWN));
      List<HeadSlopes> heads =
          opened.expnet().filter(net -> own).map(LearnedHeads::of).orElse(List.of());
      write(found, json, heads, notes, out.get(), words);
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json));
    } else if (out.isEmpty()) {
      WordPrint.print(found, words.results(), TextOptions.colours(terminal));
    }
  }

  private WordExplanation explanation(String given, OpenedModel opened, Words words) {
    TextClassifier classifier = opened.text().orElseThrow();
    try (OriginalEncoder start = encoder.of(opened, terminal)) {
      List<WordExplainer> explainers = explainers(opened, start, words);
      GivenTexts all = texts.read(given, terminal, classifier);
      GivenTexts some =
          rows.map(most -> all.some(Drawn.of(all.count(), most, everywhere.seed()))).orElse(all);
      return WordExplanation.of(
          some,
          classifier,
          ExplainedOutput.chosen(opened, classifier.classes().size(), output),
          explainers,
          opened.hash(),
          ProgressListener.SILENT,
          terminal.cancellation());
    } catch (CancellationException e) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }

  /** The methods that were named, or what the model has of its own. */
  private List<WordExplainer> explainers(OpenedModel opened, OriginalEncoder start, Words words) {
    options.refuseBesideWords();
    List<String> wanted = methods;
    if (wanted.isEmpty() && WordExplainers.own(opened).isEmpty()) {
      words
          .asides()
          .println(
              "no ExpNet lies beside this classifier: words by "
                  + WordExplainers.USUAL
                  + "; --method names another");
      wanted = List.of(WordExplainers.USUAL);
    } else if (wanted.isEmpty()) {
      wanted = List.of(WordExplainers.OWN);
    }
    return WordExplainers.all(wanted, opened, options.effort(terminal, everywhere), start);
  }

  private void write(
      WordExplanation found,
      Map<String, @Nullable Object> json,
      List<HeadSlopes> heads,
      List<String> notes,
      Path shown,
      Words words)
      throws IOException {
    Path place = terminal.resolve(shown);
    List<Path> written = new ArrayList<>();
    ExplanationForm form = ExplanationForm.of(place, shown);
    boolean folder = form == ExplanationForm.FOLDER;
    if (folder || form == ExplanationForm.JSON) {
      Path file = folder ? place.resolve("explanation.json") : place;
      OutputFile.write(file, JsonText.of(json) + "\n");
      written.add(folder ? shown.resolve("explanation.json") : shown);
    }
    if (folder || form == ExplanationForm.CSV) {
      Path file = folder ? place.resolve("explanation.csv") : place;
      OutputFile.write(file, stream -> WordCsv.write(found, stream));
      written.add(folder ? shown.resolve("explanation.csv") : shown);
    }
    if (folder || form == ExplanationForm.HTML) {
      Path file = folder ? place.resolve("report.html") : place;
      OutputFile.write(
          file, WordPage.html(found, String.valueOf(model.getFileName()), heads, notes));
      written.add(folder ? shown.resolve("report.html") : shown);
    }
    int count = found.texts().count();
    for (Path file : written) {
      words.asides().printf("wrote %s to %s%n", Counted.of(count, "explanation"), file);
    }
  }

  /** Both ways of naming methods as one list. */
  static List<String> named(Optional<String> one, List<String> several) {
    if (one.isPresent() && !several.isEmpty()) {
      throw InputException.of(
          "--method", "must not stand beside --methods", one.get(), "give one of them");
    }
    return one.map(List::of).orElse(several);
  }
}
