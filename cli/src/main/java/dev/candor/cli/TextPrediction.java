package dev.candor.cli;

import dev.candor.cli.model.MostLikely;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.GivenText;
import dev.candor.cli.words.GivenTexts;
import dev.candor.core.NdArray;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.chart.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier answers for texts, in their order.
 *
 * @param texts that were asked
 * @param predictions classes and probabilities
 */
record TextPrediction(GivenTexts texts, Predictions predictions) {
  /** Asks the classifier. */
  static TextPrediction of(GivenTexts texts, OpenedModel opened) {
    TextClassifier classifier = opened.text().orElseThrow();
    NdArray answers = classifier.probabilities(texts.written());
    List<String> predicted = new ArrayList<>();
    for (int text = 0; text < texts.count(); text++) {
      predicted.add(classifier.classes().get(MostLikely.of(answers, text)));
    }
    return new TextPrediction(
        texts,
        new Predictions(
            List.of(),
            predicted,
            classifier.classes(),
            answers,
            Predictions.Outputs.PROBABILITIES));
  }

  /** The share of texts whose class is known that are answered rightly. */
  OptionalDouble accuracy() {
    if (!texts.areLabelled(predictions.classes())) {
      return OptionalDouble.empty();
    }
    List<GivenText> all = texts.texts();
    return java.util.stream.IntStream.range(0, all.size())
        .filter(i -> all.get(i).label().isPresent())
        .mapToDouble(
            i -> all.get(i).label().equals(Optional.of(predictions.predictions().get(i))) ? 1 : 0)
        .average();
  }

  /** What a person should know. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(texts.notes());
    long labelled = texts.texts().stream().filter(text -> text.label().isPresent()).count();
    if (accuracy().isPresent()) {
      notes.add(
          "accuracy "
              + Figures.score(accuracy().getAsDouble())
              + " of "
              + Counted.of((int) labelled, "text"));
    } else if (labelled > 0) {
      notes.add("labels are not those of the classes " + predictions.classes() + ": no accuracy");
    }
    return notes;
  }

  /** Writes CSV: row number, prediction, probabilities. */
  void writeCsv(java.io.OutputStream out) throws IOException {
    predictions.writeCsv(out);
  }

  /**
   * As JSON.
   *
   * @param whole with every prediction
   */
  Map<String, @Nullable Object> json(boolean whole) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rows", texts.count());
    json.put("classes", predictions.classes());
    json.put("accuracy", accuracy().isPresent() ? accuracy().getAsDouble() : null);
    json.put("notes", notes());
    if (whole) {
      json.put("predictions", predictions.asJson());
    }
    return json;
  }
}
