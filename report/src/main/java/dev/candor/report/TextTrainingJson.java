package dev.candor.report;

import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Confusion;
import dev.candor.report.text.FittedText;
import dev.candor.report.text.LearnedExplainer;
import dev.candor.report.text.ShownText;
import dev.candor.report.text.TextData;
import dev.candor.report.text.TextTrainingSummary;
import dev.candor.report.text.TopWord;
import dev.candor.report.text.WordAgreement;
import dev.candor.report.text.WordStanding;
import dev.candor.report.token.TokenMark;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A training on texts as one JSON object, as {@code candor train text --json} and {@code candor
 * demo --text --json} print it. What was not measured is null, never absent; the schema is {@code
 * docs/schema/train-text.schema.json}.
 *
 * <p>At the top stand plain numbers: {@code accuracy}, {@code auroc}, {@code auprc} and {@code f1}
 * of the explainer on marked words, {@code floors} of each of them, {@code baselines} by the names
 * of the methods, and {@code costOverForward}.
 */
public final class TextTrainingJson {
  private TextTrainingJson() {}

  /**
   * The run as JSON.
   *
   * @throws dev.candor.core.InputException if the evidence holds a number that is not finite
   */
  public static String text(TextTrainingSummary run, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    node.put("accuracy", run.accuracy().value());
    Optional<WordAgreement> found = run.agreement();
    node.put("auroc", found.map(all -> all.own().auroc().value()).orElse(null));
    node.put("auprc", found.map(all -> all.own().auprc()).orElse(null));
    node.put("f1", found.map(all -> all.own().f1()).orElse(null));
    floors(run, node.putObject("floors"));
    baselines(found, node.putObject("baselines"));
    JsonText.number(node, "costOverForward", run.costOverForward());
    node.set("accuracyInterval", estimate(run.accuracy()));
    if (found.isPresent()) {
      node.set("aurocInterval", estimate(found.get().own().auroc()));
      marked(found.get(), node.putObject("marked"));
    } else {
      node.putNull("aurocInterval");
      node.putNull("marked");
    }
    if (run.explainer().isPresent()) {
      explainer(run.explainer().get(), node.putObject("explainer"));
    } else {
      node.putNull("explainer");
    }
    confusion(run.confusion(), node.putObject("confusion"));
    data(run.data(), node.putObject("data"));
    classifier(run.classifier(), node.putObject("classifier"));
    ArrayNode words = node.putArray("words");
    run.topWords().forEach(word -> word(word, words.addObject()));
    ArrayNode texts = node.putArray("examples");
    run.shown().forEach(text -> shown(text, texts.addObject()));
    node.put("seconds", run.seconds());
    ArrayNode notes = node.putArray("notes");
    run.notes()
        .forEach(
            note ->
                notes
                    .addObject()
                    .put("level", note.level().name().toLowerCase(Locale.ROOT))
                    .put("text", note.text()));
    node.set("evidence", EvidenceJson.node(run.evidence()));
    node.put("model", run.folder().orElse(null));
    node.put("report", run.report().orElse(null));
    return JsonText.of(node, layout);
  }

  private static void floors(TextTrainingSummary run, ObjectNode node) {
    node.put("accuracy", run.floor().value());
    Optional<WordAgreement> found = run.agreement();
    node.put("auroc", found.map(all -> WordAgreement.RANDOM_AUROC).orElse(null));
    node.put("auprc", found.map(WordAgreement::randomAuprc).orElse(null));
    node.put("f1", found.map(WordAgreement::markEverythingF1).orElse(null));
  }

  private static void baselines(Optional<WordAgreement> found, ObjectNode node) {
    if (found.isPresent()) {
      for (WordStanding other : found.get().others()) {
        ObjectNode own = node.putObject(other.method());
        own.put("auroc", other.auroc().value());
        own.set("aurocInterval", estimate(other.auroc()));
        own.put("auprc", other.auprc());
        own.put("f1", other.f1());
        JsonText.number(own, "costOverForward", other.costOverForward());
      }
    }
  }

  private static ObjectNode estimate(Estimate estimate) {
    ObjectNode node = JsonText.object();
    node.put("value", estimate.value());
    JsonText.number(node, "low", estimate.low());
    JsonText.number(node, "high", estimate.high());
    node.put("count", estimate.count());
    return node;
  }

  private static void marked(WordAgreement found, ObjectNode node) {
    node.put("texts", found.texts());
    node.put("words", found.words());
    node.put("rate", found.rate());
  }

  private static void explainer(LearnedExplainer learned, ObjectNode node) {
    node.put("supervision", learned.supervision().name().toLowerCase(Locale.ROOT));
    node.put("teacher", learned.teacher());
    node.put("texts", learned.texts());
    node.put("parameters", learned.parameters());
    node.put("epochs", learned.epochs());
    node.put("seconds", learned.seconds());
  }

  private static void confusion(Confusion confusion, ObjectNode node) {
    ArrayNode classes = node.putArray("classes");
    confusion.classes().forEach(classes::add);
    ArrayNode counts = node.putArray("counts");
    confusion
        .counts()
        .forEach(
            row -> {
              ArrayNode own = counts.addArray();
              row.forEach(count -> own.add(count.longValue()));
            });
  }

  private static void data(TextData data, ObjectNode node) {
    node.put("name", data.name());
    ArrayNode classes = node.putArray("classes");
    data.classes().forEach(classes::add);
    node.put("training", data.training());
    node.put("held", data.held());
    node.put("test", data.test());
    node.put("marked", data.marked());
    node.put("repeated", data.repeated());
    node.put("cut", data.cut());
    node.put("split", data.split());
  }

  private static void classifier(FittedText fitted, ObjectNode node) {
    node.put("encoder", fitted.encoder());
    node.put("parameters", fitted.parameters());
    node.put("tokens", fitted.tokens());
    node.put("precision", fitted.precision());
    node.put("bestEpoch", fitted.bestEpoch());
    node.put("seconds", fitted.seconds());
    JsonText.number(node, "textsPerSecond", fitted.textsPerSecond());
    node.put("hash", fitted.hash());
    ArrayNode epochs = node.putArray("epochs");
    for (Epoch epoch : fitted.epochs()) {
      ObjectNode own = epochs.addObject();
      own.put("epoch", epoch.number());
      own.put("loss", epoch.loss());
      JsonText.number(own, "validationLoss", epoch.validationLoss());
      JsonText.number(own, "validationAccuracy", epoch.validationAccuracy());
    }
  }

  private static void word(TopWord word, ObjectNode node) {
    node.put("word", word.word());
    node.put("class", word.label());
    node.put("importance", word.importance());
    node.put("texts", word.texts());
  }

  private static void shown(ShownText text, ObjectNode node) {
    node.put("name", text.name());
    node.put("target", text.answer().target());
    node.put("answer", text.answer().score());
    node.put("truth", text.truth());
    ArrayNode words = node.putArray("words");
    for (int i = 0; i < text.words().size(); i++) {
      TokenMark word = text.words().get(i);
      words
          .addObject()
          .put("word", word.text())
          .put("importance", word.value())
          .put("marked", text.marked().contains(i));
    }
  }
}
