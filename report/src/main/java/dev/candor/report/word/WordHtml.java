package dev.candor.report.word;

import dev.candor.core.InputException;
import dev.candor.report.chart.Figures;
import dev.candor.report.token.VisibleText;
import java.util.List;
import java.util.Locale;

/**
 * Words in their colours, for a page: orange for, blue against, stronger the nearer to the largest
 * size in the text; grey what the model did not read; underlined what people marked. The words
 * stand in the text as it was given, so that letters join and lines run as they should; every text
 * is escaped. A table that can be opened has the numbers.
 */
public final class WordHtml {
  /** So many words at most; the others are counted. */
  static final int MOST_WORDS = 400;

  private static final int STRONGEST_PERCENT = 62;

  private WordHtml() {}

  /** The text as one method sees it; an element for any page. */
  public static String fragment(ShownWords text, WordScores scores) {
    check(text, scores);
    boolean right = text.runsFromTheRight();
    StringBuilder html =
        new StringBuilder("<p class=\"words\" dir=\"" + (right ? "rtl" : "ltr") + "\"");
    html.append(" style=\"line-height:2;max-width:none;overflow-wrap:anywhere\">");
    int shown = Math.min(MOST_WORDS, text.words().size());
    double largest = scores.largest();
    for (int word = 0; word < shown; word++) {
      html.append(gap(text.gapBefore(word))).append(element(text, scores, word, largest));
    }
    if (shown < text.words().size()) {
      html.append(" <bdi class=\"key\">\u2026 and ")
          .append(Figures.count(text.words().size() - shown))
          .append(" more words</bdi>");
    }
    return html.append("</p>\n").toString();
  }

  /** The text as several methods see it, one below the other, each beside its name. */
  public static String compared(ShownWords text, List<WordScores> methods) {
    StringBuilder html =
        new StringBuilder("<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
            .append("aria-label=\"the text by method\">\n<table class=\"wordings\"><tbody>\n");
    for (WordScores scores : methods) {
      html.append("<tr><th scope=\"row\" class=\"name\">")
          .append(VisibleText.html(scores.method()));
      if (!scores.remark().isEmpty()) {
        html.append("<span class=\"more\">")
            .append(VisibleText.html(scores.remark()))
            .append("</span>");
      }
      html.append("</th><td>").append(fragment(text, scores)).append("</td></tr>\n");
    }
    return html.append("</tbody></table>\n</div>\n").toString();
  }

  /** Every word's number by each method; closed until it is asked for. */
  public static String numbers(ShownWords text, List<WordScores> methods) {
    StringBuilder html =
        new StringBuilder("<details>\n<summary>Every word\u2019s number</summary>\n")
            .append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" ")
            .append("aria-label=\"every word\u2019s number\">\n<table>\n<thead><tr>")
            .append("<th scope=\"col\">Word</th>");
    boolean marks = text.marks().isPresent();
    html.append(marks ? "<th scope=\"col\">Marked</th>" : "");
    for (WordScores scores : methods) {
      html.append("<th scope=\"col\" class=\"n\">")
          .append(VisibleText.html(scores.method()))
          .append("</th>");
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (int word = 0; word < Math.min(MOST_WORDS, text.words().size()); word++) {
      html.append("<tr><th scope=\"row\" class=\"name\"><bdi>")
          .append(VisibleText.html(text.visible(word)))
          .append("</bdi></th>");
      if (marks) {
        html.append("<td>").append(text.isMarked(word) ? "yes" : "").append("</td>");
      }
      for (WordScores scores : methods) {
        html.append("<td class=\"n\">")
            .append(number(scores, word, scores.largest()))
            .append("</td>");
      }
      html.append("</tr>\n");
    }
    return html.append("</tbody>\n</table>\n</div>\n</details>\n").toString();
  }

  private static void check(ShownWords text, WordScores scores) {
    if (scores.scores().size() != text.words().size()) {
      throw InputException.of(
          "scores of " + scores.method(),
          "must be one for each of " + text.words().size() + " words",
          scores.scores().size(),
          "explain the same text");
    }
  }

  private static String gap(String between) {
    return between.isEmpty() ? "" : between.isBlank() ? " " : VisibleText.html(between);
  }

  private static String element(ShownWords text, WordScores scores, int word, double largest) {
    boolean unread = Double.isNaN(scores.scores().get(word));
    String style =
        "padding:2px 1px;border-radius:2px;background:"
            + background(scores.share(word))
            + (unread ? ";color:var(--muted,#55606c)" : "")
            + (text.isMarked(word) ? ";border-bottom:3px solid var(--ink,#1a2129)" : "");
    return "<span class=\"word"
        + (text.isMarked(word) ? " marked" : "")
        + "\" title=\""
        + (unread ? "not read" : number(scores, word, largest))
        + (text.isMarked(word) ? ", marked" : "")
        + "\" style=\""
        + style
        + "\">"
        + VisibleText.html(text.visible(word))
        + "</span>";
  }

  private static String number(WordScores scores, int word, double largest) {
    double score = scores.scores().get(word);
    if (Double.isNaN(score)) {
      return "not read";
    }
    String number = Figures.aligned(score, largest);
    return scores.isSigned() && score > 0 ? "+" + number : number;
  }

  private static String background(double share) {
    String colour = share < 0 ? "var(--blue,#0072b2)" : "var(--vermillion,#d55e00)";
    double percent = STRONGEST_PERCENT * Math.abs(share);
    return String.format(Locale.ROOT, "color-mix(in srgb,%s %.1f%%,transparent)", colour, percent);
  }
}
