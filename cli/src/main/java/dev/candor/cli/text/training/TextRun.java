package dev.candor.cli.text.training;

import dev.candor.cli.model.MostLikely;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.data.text.Extent;
import dev.candor.data.text.TextToken;
import dev.candor.data.text.TokenKind;
import dev.candor.data.text.TokenizedText;
import dev.candor.data.text.set.MarkedText;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.text.TextClassifier;
import dev.candor.design.text.TextCourse;
import dev.candor.metrics.statistics.Proportion;
import dev.candor.report.explanation.Answer;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Confusion;
import dev.candor.report.summary.Note;
import dev.candor.report.text.FittedText;
import dev.candor.report.text.TextData;
import dev.candor.report.text.TextTrainingSummary;
import dev.candor.torch.text.EncoderShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Turns what a training on texts gave into what page, JSON and terminal say.
 *
 * @param name what people call the data
 * @param plan what was trained
 * @param parts on which texts
 * @param classifier the trained one
 * @param hash of its weights
 * @param words what an explainer says of the test texts, if one was trained
 */
public record TextRun(
    String name,
    TextPlan plan,
    TextParts parts,
    TextClassifier classifier,
    String hash,
    Optional<ExplainedWords> words) {
  private static final int FEW_TEXTS = 50;
  private static final double NO_BETTER = .98;
  private static final double MANY_UNKNOWN = .1;

  /** Asks the classifier about the test texts and says what came of it. */
  public TextTrainingSummary summary() {
    List<MarkedText> test = parts.test();
    Reading reading = reading();
    List<Answer> answers = answers(test);
    Confusion confusion = confusion(test, answers);
    Proportion right = new Proportion(confusion.right(), confusion.total());
    Proportion floor = floor(test);
    Optional<WordsShown> shown =
        words
            .filter(found -> plan.shown() > 0)
            .map(found -> new WordsShown(test, found.test(), answers));
    return new TextTrainingSummary(
        data(reading),
        fitted(),
        estimate(right),
        estimate(floor),
        confusion,
        words.map(ExplainedWords::learned),
        words.flatMap(found -> WordFindings.of(test, found)),
        shown.map(WordsShown::top).orElse(List.of()),
        shown.map(own -> own.texts(plan.shown())).orElse(List.of()),
        words
            .map(found -> OptionalDouble.of(found.costOverForward()))
            .orElse(OptionalDouble.empty()),
        0,
        notes(right, floor, reading),
        evidence(),
        Optional.empty(),
        Optional.empty());
  }

  private List<Answer> answers(List<MarkedText> texts) {
    NdArray probabilities = classifier.probabilities(texts.stream().map(MarkedText::text).toList());
    List<Answer> answers = new ArrayList<>();
    for (int row = 0; row < texts.size(); row++) {
      int best = MostLikely.of(probabilities, row);
      answers.add(Answer.of(classifier.classes().get(best), probabilities.at(row, best)));
    }
    return answers;
  }

  private Confusion confusion(List<MarkedText> texts, List<Answer> answers) {
    List<String> classes = classifier.classes();
    long[][] counts = new long[classes.size()][classes.size()];
    for (int i = 0; i < texts.size(); i++) {
      counts[classes.indexOf(texts.get(i).label())][classes.indexOf(answers.get(i).target())]++;
    }
    return Confusion.of(classes, counts);
  }

  /** Always the class that is most frequent among the texts learned from. */
  private Proportion floor(List<MarkedText> test) {
    String most = "";
    long count = -1;
    for (String label : classifier.classes()) {
      long own = parts.training().stream().filter(text -> text.label().equals(label)).count();
      most = own > count ? label : most;
      count = Math.max(own, count);
    }
    String answer = most;
    return new Proportion(
        test.stream().filter(text -> text.label().equals(answer)).count(), test.size());
  }

  private static Estimate estimate(Proportion share) {
    return Estimate.of(share.rate(), share.low(), share.high(), (int) share.trials());
  }

  private TextData data(Reading reading) {
    return new TextData(
        name,
        classifier.classes(),
        parts.training().size(),
        parts.held().size(),
        parts.test().size(),
        parts.marks(),
        parts.repeated(),
        reading.cut(),
        parts.split());
  }

  /**
   * What the tokenizer made of all texts.
   *
   * @param cut how many texts were longer than the limit
   * @param unknown how many of the pieces of texts are not in the vocabulary
   * @param pieces of texts
   */
  private record Reading(int cut, long unknown, long pieces) {
    boolean isOfAnotherScript() {
      return unknown > MANY_UNKNOWN * pieces;
    }
  }

  private Reading reading() {
    int cut = 0;
    long unknown = 0;
    long pieces = 0;
    for (List<MarkedText> part : List.of(parts.training(), parts.held(), parts.test())) {
      for (MarkedText text : part) {
        TokenizedText tokens = classifier.tokens(text.text());
        cut += tokens.extent() == Extent.CUT ? 1 : 0;
        pieces += tokens.tokens().stream().filter(t -> t.kind() == TokenKind.TEXT).count();
        unknown += tokens.tokens().stream().filter(TextToken::isUnknown).count();
      }
    }
    return new Reading(cut, unknown, pieces);
  }

  private FittedText fitted() {
    EncoderShape shape = classifier.description().shape();
    TextCourse course = classifier.course();
    List<Epoch> epochs = new ArrayList<>();
    for (TextCourse.Epoch epoch : course.epochs()) {
      epochs.add(
          new Epoch(
              epochs.size() + 1,
              epoch.loss(),
              number(epoch.heldLoss()),
              number(epoch.heldAccuracy())));
    }
    return new FittedText(
        String.format(
            Locale.ROOT,
            "%s, %d layers of %d heads, %d wide",
            plan.encoder(),
            shape.layers(),
            shape.heads(),
            shape.width()),
        classifier.network().parameters().values().stream().mapToLong(NdArray::size).sum(),
        classifier.description().fit().tokens(),
        classifier.description().precision().name().toLowerCase(Locale.ROOT),
        epochs,
        course.kept(),
        course.millis() / 1000,
        course.textsPerSecond(),
        hash);
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private Evidence evidence() {
    SortedMap<String, String> settings = plan.named();
    settings.put("split", parts.split());
    settings.put("encoder SHA-256", classifier.description().encoderHash());
    settings.put("tokenizer SHA-256", classifier.description().tokenizerHash());
    return Evidence.of("text classifier")
        .withSettings(settings)
        .withSeed(plan.fit().seed())
        .withModelHash(hash)
        .withDataHash(parts.hash());
  }

  private List<Note> notes(Proportion right, Proportion floor, Reading reading) {
    List<Note> notes = new ArrayList<>();
    if (parts.torn() > 0) {
      notes.add(
          Note.warning(
              parts.torn() + " texts stand there with more than one label: no answer is right"));
    }
    if (reading.isOfAnotherScript()) {
      notes.add(
          Note.warning(
              String.format(
                  Locale.ROOT,
                  "%.0f %% of the pieces of texts are not in the encoder's vocabulary, and look all"
                      + " alike to it: take one of this language with --encoder",
                  100. * reading.unknown() / reading.pieces())));
    }
    if (reading.cut() > 0) {
      notes.add(
          Note.note(
              reading.cut()
                  + (reading.cut() == 1 ? " text was" : " texts were")
                  + " cut at "
                  + classifier.description().fit().tokens()
                  + " tokens: --tokens reads more"));
    }
    if (plan.fit().precision() == PrecisionChoice.AUTO) {
      String measured = classifier.description().precision().name().toLowerCase(Locale.ROOT);
      notes.add(
          Note.note(
              measured
                  + " was measured to be the faster: only --precision "
                  + measured
                  + " gives these bits again for sure"));
    }
    if (parts.repeated() > 0) {
      notes.add(Note.note(parts.repeated() + " texts are repeated; copies stand on one side"));
    }
    if (parts.empty() > 0) {
      notes.add(Note.note(parts.empty() + " texts without a word were left out"));
    }
    if (parts.shared() > 0) {
      notes.add(
          Note.warning(
              parts.shared() + " texts to learn from were left out: they are test texts too"));
    }
    if (parts.test().size() < FEW_TEXTS) {
      notes.add(
          Note.warning(
              "only " + parts.test().size() + " test texts: the accuracy may be off by much"));
    }
    if (right.rate() <= floor.rate()) {
      notes.add(
          Note.warning(
              "no better than always answering the most frequent class: which words it finds"
                  + " important says nothing of the texts"));
    }
    if (plan.words() instanceof WordSource.Distilled) {
      notes.add(
          Note.note(
              "importance was distilled from a slow explainer's answers; nobody marked words"));
    }
    double held = classifier.course().heldAccuracy().orElse(0.);
    if (classifier.course().kept() == plan.fit().epochs() && held < NO_BETTER) {
      notes.add(Note.note("the last epoch was the best: more --epochs may be better"));
    }
    return notes;
  }
}
