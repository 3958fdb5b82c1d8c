package dev.candor.cli;

import dev.candor.cli.text.training.TextParts;
import dev.candor.cli.text.training.TextPlan;
import dev.candor.cli.text.training.WordSource;
import dev.candor.report.image.Estimate;
import dev.candor.report.summary.Note;
import dev.candor.report.text.TextTrainingSummary;
import dev.candor.report.text.TopWord;
import dev.candor.report.text.WordAgreement;
import dev.candor.report.text.WordStanding;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a person reads on the terminal about a training on texts. */
final class TextTrainingText {
  private static final int MOST_CLASSES = 6;
  private static final int MOST_WORDS = 10;
  private static final int BAR = 24;

  private final PrintStream out;
  private final Screen screen;

  TextTrainingText(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  /** What was read and what was left out: before the training, so that a slip is seen at once. */
  void data(String name, TextPlan plan, TextParts parts) {
    List<String> classes = parts.classes();
    out.printf(
        "%s: %d texts of %d classes: %s%n",
        Failure.oneLine(name),
        parts.training().size() + parts.held().size() + parts.test().size(),
        classes.size(),
        classes.stream().limit(MOST_CLASSES).map(Failure::oneLine).collect(Collectors.joining(", "))
            + (classes.size() > MOST_CLASSES ? ", ..." : ""));
    out.println("split: " + parts.split());
    if (parts.repeated() > 0) {
      out.println("data: " + parts.repeated() + " texts are repeated; copies stand on one side");
    }
    if (parts.torn() > 0) {
      out.println("data: " + parts.torn() + " texts stand there with more than one label");
    }
    if (parts.empty() > 0) {
      out.println("data: " + parts.empty() + " texts without a word left out");
    }
    if (parts.shared() > 0) {
      out.println("data: " + parts.shared() + " texts left out that are test texts too");
    }
    out.println("encoder: " + plan.encoder());
    out.println("words: " + words(plan.words(), parts));
  }

  private static String words(WordSource source, TextParts parts) {
    if (source instanceof WordSource.Marked) {
      return String.format(
          Locale.ROOT,
          "learned from marks in %d texts, %.1f %% of their words",
          parts.marks(),
          100 * TextParts.rate(parts.training()));
    }
    if (source instanceof WordSource.Distilled distilled) {
      return "nobody marked any: distilled from "
          + distilled.slow().words()
          + " in at most "
          + distilled.texts()
          + " texts";
    }
    return "no importance is learned";
  }

  /** How good it is and what matters. */
  void result(TextTrainingSummary run) {
    out.println();
    out.printf(
        "test accuracy: %s; always the most frequent class: %s%n",
        interval(run.accuracy()), number(run.floor().value()));
    out.printf(
        "best epoch %d of %d, computed in %s%n",
        run.classifier().bestEpoch(),
        run.classifier().epochs().size(),
        run.classifier().precision());
    run.agreement().ifPresent(this::agreement);
    if (!run.topWords().isEmpty()) {
      out.println();
      words(run.topWords());
    }
    run.costOverForward()
        .ifPresent(
            cost ->
                out.printf(
                    Locale.ROOT,
                    "an answer with its words took %.2f times as long as the answer alone%n",
                    cost));
    for (Note note : run.notes()) {
      out.printf("%s: %s%n", note.level().name().toLowerCase(Locale.ROOT), note.text());
    }
  }

  private void agreement(WordAgreement found) {
    out.println();
    out.printf(
        Locale.ROOT,
        "marked words of %d test texts (%.1f %% of %d words):%n",
        found.texts(),
        100 * found.rate(),
        found.words());
    List<WordStanding> all = new ArrayList<>(found.others());
    all.add(found.own());
    all.sort((a, b) -> Double.compare(b.auroc().value(), a.auroc().value()));
    int width = Math.max("mark everything".length(), longest(all));
    String row = "  %-" + width + "s  %-22s  %-6s  %-6s  %s%n";
    out.printf(row, "method", "AUROC", "AUPRC", "F1", "times an answer");
    for (WordStanding standing : all) {
      out.printf(
          row,
          standing.method(),
          interval(standing.auroc()),
          number(standing.auprc()),
          number(standing.f1()),
          cost(standing.costOverForward()));
    }
    out.printf(row, "at random", number(.5), number(found.randomAuprc()), "", "");
    out.printf(
        row,
        "mark everything",
        number(.5),
        number(found.rate()),
        number(found.markEverythingF1()),
        "");
  }

  private static int longest(List<WordStanding> all) {
    return all.stream().mapToInt(standing -> standing.method().length()).max().orElse(0);
  }

  private static String cost(OptionalDouble cost) {
    return cost.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", cost.getAsDouble());
  }

  private void words(List<TopWord> words) {
    List<TopWord> shown = words.subList(0, Math.min(MOST_WORDS, words.size()));
    int width = Math.max(4, shown.stream().mapToInt(word -> word.word().length()).max().orElse(0));
    int label = Math.max(5, shown.stream().mapToInt(w -> w.label().length()).max().orElse(0));
    double most = Math.max(0, shown.get(0).importance());
    String row = "  %-" + width + "s  %-" + label + "s  %-6s  %s%n";
    out.printf(row, "word", "class", "mean", "importance");
    for (TopWord word : shown) {
      out.printf(
          row,
          Failure.oneLine(word.word()),
          Failure.oneLine(word.label()),
          number(word.importance()),
          screen.bar(most > 0 ? word.importance() / most : 0, BAR));
    }
    out.println();
  }

  /** Where everything lies, and what to try next. */
  void files(Path folder) {
    out.printf("model:  %s%nreport: %s%n", folder, folder.resolve("report.html"));
    out.printf("%nnext:%n  candor explain %s \"a text of yours\"%n", folder);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? number(estimate.value())
        : number(estimate.value())
            + " ("
            + number(estimate.low().getAsDouble())
            + " to "
            + number(estimate.high().orElseThrow())
            + ")";
  }
}
