package dev.candor.cli.words;

import dev.candor.report.token.TerminalColours;
import dev.candor.report.word.ShownWords;
import dev.candor.report.word.WordScores;
import dev.candor.report.word.WordTerminal;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Words and their numbers for a person: coloured on a terminal, in columns elsewhere. */
public final class WordPrint {
  private static final int MOST_TEXTS = 20;
  private static final int STRONGEST = 3;

  private WordPrint() {}

  /** Prints it. */
  public static void print(WordExplanation explanation, PrintStream out, TerminalColours colours) {
    List<GivenText> texts = explanation.texts().texts();
    for (int i = 0; i < Math.min(MOST_TEXTS, texts.size()); i++) {
      GivenText text = texts.get(i);
      out.printf(
          Locale.ROOT,
          "%s: %s %.3f%s%n",
          text.name(),
          explanation.target(i),
          explanation.probability(i),
          truth(text, explanation.target(i)));
      int place = i;
      ShownWords shown = text.shown();
      List<WordScores> scores =
          explanation.methods().stream().map(method -> method.shown(place)).toList();
      if (colours == TerminalColours.NONE) {
        WordTerminal.columns(shown, scores).forEach(line -> out.println("  " + line));
      } else {
        coloured(shown, scores, out, colours);
      }
      out.println();
    }
    if (texts.size() > MOST_TEXTS) {
      out.printf("and %d more%n", texts.size() - MOST_TEXTS);
    }
    out.println("every number: --json, or --out DIR");
  }

  private static String truth(GivenText text, String target) {
    return text.label()
        .map(label -> label.equals(target) ? "" : " (it is " + label + ")")
        .orElse("");
  }

  private static void coloured(
      ShownWords text, List<WordScores> all, PrintStream out, TerminalColours colours) {
    int widest = all.stream().mapToInt(scores -> scores.method().length()).max().orElse(0);
    for (WordScores scores : all) {
      String name =
          all.size() == 1 ? "" : (scores.method() + " ".repeat(widest)).substring(0, widest);
      out.println(
          "  " + name + (name.isEmpty() ? "" : "  ") + WordTerminal.line(text, scores, colours));
    }
    if (all.size() == 1) {
      out.println(
          "  " + all.get(0).method() + ": " + WordTerminal.strongest(text, all.get(0), STRONGEST));
    }
    if (text.marks().isPresent()) {
      out.println("  underlined: marked by people");
    }
  }
}
