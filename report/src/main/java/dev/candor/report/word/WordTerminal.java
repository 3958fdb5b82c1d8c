package dev.candor.report.word;

import dev.candor.report.heat.ColourScale;
import dev.candor.report.token.TerminalColours;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Words for a terminal: coloured in their text where it shows colours, orange for, blue against,
 * underlined what people marked; or as columns, a word a line, that any program can read. What a
 * word holds cannot steer the terminal.
 */
public final class WordTerminal {
  private static final String RESET = "\u001b[0m";
  private static final String UNDERLINED = "\u001b[4m";
  private static final String GREY = "\u001b[90m";
  private static final double FAINTEST = .04;
  private static final double DARK = 128;
  private static final int COLUMN = 12;
  private static final int FEW = 3;

  private WordTerminal() {}

  /** The text on one line; no line end. Of words at its end that were not read, their number. */
  public static String line(ShownWords text, WordScores scores, TerminalColours colours) {
    StringBuilder line = new StringBuilder();
    int told = told(text, List.of(scores));
    for (int word = 0; word < told; word++) {
      line.append(text.gapBefore(word).isEmpty() || word == 0 ? "" : " ");
      String written = text.visible(word);
      if (colours == TerminalColours.NONE) {
        line.append(written);
        continue;
      }
      String before = text.isMarked(word) ? UNDERLINED : "";
      if (Double.isNaN(scores.scores().get(word))) {
        before += GREY;
      } else if (Math.abs(scores.share(word)) >= FAINTEST) {
        before += ground(ColourScale.DIVERGING.rgb(scores.share(word)), colours);
      }
      line.append(before).append(written).append(before.isEmpty() ? "" : RESET);
    }
    return line.append(rest(text.words().size() - told)).toString();
  }

  /** How many words are told one by one: all, but not many at the end that nobody read. */
  private static int told(ShownWords text, List<WordScores> methods) {
    int all = text.words().size();
    int read = all;
    while (read > 0 && isUnread(methods, read - 1)) {
      read--;
    }
    return all - read > FEW ? read : all;
  }

  private static boolean isUnread(List<WordScores> methods, int word) {
    return methods.stream().allMatch(scores -> Double.isNaN(scores.scores().get(word)));
  }

  private static String rest(int words) {
    return words == 0
        ? ""
        : String.format(Locale.ROOT, " \u2026 and %,d words that were not read", words);
  }

  /**
   * The words one below the other, numbers first: so lines stand in columns whatever script a word
   * is in. A star stands before a word that people marked, a hyphen for what was not read. Where
   * many words at the end were not read, one line tells their number.
   */
  public static List<String> columns(ShownWords text, List<WordScores> methods) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder();
    methods.forEach(scores -> head.append(right(scores.method(), width(scores))));
    lines.add(head.append("    word").toString());
    int told = told(text, methods);
    for (int word = 0; word < told; word++) {
      StringBuilder line = new StringBuilder();
      for (WordScores scores : methods) {
        line.append(right(number(scores, word), width(scores)));
      }
      line.append(text.isMarked(word) ? "  * " : "    ");
      lines.add(line.append(isolated(text.visible(word))).toString());
    }
    if (told < text.words().size()) {
      StringBuilder line = new StringBuilder();
      methods.forEach(scores -> line.append(right("-", width(scores))));
      lines.add(line.append("   ").append(rest(text.words().size() - told)).toString());
    }
    return lines;
  }

  /** The strongest words and their numbers, in words. */
  public static String strongest(ShownWords text, WordScores scores, int most) {
    return IntStream.range(0, text.words().size())
        .boxed()
        .filter(word -> !Double.isNaN(scores.scores().get(word)))
        .sorted(Comparator.comparingDouble(word -> -Math.abs(scores.scores().get(word))))
        .limit(most)
        .map(word -> isolated(text.visible(word)) + " " + number(scores, word))
        .collect(Collectors.joining(", "));
  }

  private static int width(WordScores scores) {
    return Math.max(COLUMN, scores.method().length() + 2);
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }

  private static String number(WordScores scores, int word) {
    double score = scores.scores().get(word);
    if (Double.isNaN(score)) {
      return "-";
    }
    return String.format(Locale.ROOT, scores.isSigned() ? "%+.4g" : "%.4g", score);
  }

  /** A word from right to left does not turn the line that it stands on. */
  private static String isolated(String word) {
    return Bidi.requiresBidi(word.toCharArray(), 0, word.length())
        ? "\u2068" + word + "\u2069"
        : word;
  }

  private static String ground(int rgb, TerminalColours colours) {
    double light = .299 * ((rgb >> 16) & 0xff) + .587 * ((rgb >> 8) & 0xff) + .114 * (rgb & 0xff);
    return colours.sequence(38, light < DARK ? 0xffffff : 0) + colours.sequence(48, rgb);
  }
}
