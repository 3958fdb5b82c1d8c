package dev.candor.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.report.token.TerminalColours;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words read with colour and without, in any script. */
class WordsShownTest {
  private static final ShownWords TEXT =
      ShownWords.at("so  good, <i>", 0, 2, 4, 9, 10, 13).withMarks(List.of(false, true, false));
  private static final WordScores SIGNED = WordScores.of("occlusion", List.of(-.5, 1., Double.NaN));

  @Test
  void aPageColoursWordsWhereTheyStandAndUnderlinesMarks() {
    String html = WordHtml.fragment(TEXT, SIGNED);

    assertThat(html)
        .contains("var(--blue,#0072b2) 31.0%", "var(--vermillion,#d55e00) 62.0%")
        .contains("dir=\"ltr\"", "</span> <span", "&lt;i&gt;", "title=\"not read\"")
        .contains("class=\"word marked\"", "border-bottom:3px")
        .doesNotContain("<i>");
    assertThat(html.split("border-bottom", -1)).hasSize(2);
  }

  @Test
  void theFirstLetterWithADirectionTurnsTheLine() {
    WordScores one = WordScores.of("m", List.of(1.));
    assertThat(WordHtml.fragment(ShownWords.at("12 שלום abc", 3, 7), one)).contains("dir=\"rtl\"");
    assertThat(WordHtml.fragment(ShownWords.at("\uD83D\uDE00 abc שלום", 0, 2), one))
        .contains("dir=\"ltr\"", "\uD83D\uDE00");
  }

  @Test
  void methodsStandOneBelowTheOtherAndNumbersInATable() {
    WordScores other = WordScores.of("chefer", List.of(0., .2, .1)).withRemark("AUROC 1.00");
    String html = WordHtml.compared(TEXT, List.of(SIGNED, other));
    assertThat(html).contains(">occlusion</th>", ">chefer<span class=\"more\">AUROC 1.00</span>");
    assertThat(WordHtml.numbers(TEXT, List.of(SIGNED, other)))
        .contains("+1.000", "\u22120.500", "not read", "<td>yes</td>", "0.2000");
  }

  @Test
  void longTextsAreCutAndCounted() {
    int words = WordHtml.MOST_WORDS + 5;
    int[] places = new int[2 * words];
    for (int i = 0; i < words; i++) {
      places[2 * i] = 2 * i;
      places[2 * i + 1] = 2 * i + 1;
    }
    ShownWords text = ShownWords.at("a ".repeat(words), places);
    String html = WordHtml.fragment(text, WordScores.of("m", Collections.nCopies(words, 1.)));
    assertThat(html).contains("and 5 more words");
  }

  @Test
  void aTerminalShowsColoursOrColumns() {
    assertThat(WordTerminal.line(TEXT, SIGNED, TerminalColours.NONE)).isEqualTo("so good, <i>");
    assertThat(WordTerminal.line(TEXT, SIGNED, TerminalColours.INDEXED))
        .contains("\u001b[4m\u001b[38;5;", "\u001b[90m<i>\u001b[0m");
    List<String> columns =
        WordTerminal.columns(TEXT, List.of(SIGNED, WordScores.of("m", List.of(.1, .2, .3))));
    assertThat(columns)
        .containsExactly(
            "   occlusion           m    word",
            "     -0.5000      0.1000    so",
            "      +1.000      0.2000  * good,",
            "           -      0.3000    <i>");
    assertThat(WordTerminal.strongest(TEXT, SIGNED, 1)).isEqualTo("good, +1.000");
  }

  @Test
  void thousandsOfWordsThatWereNotReadAreOneLine() {
    ShownWords text = ShownWords.at("a b c d e", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    double unread = Double.NaN;
    WordScores scores = WordScores.of("m", List.of(1., unread, unread, unread, unread));

    assertThat(WordTerminal.columns(text, List.of(scores)))
        .containsExactly(
            "           m    word",
            "       1.000    a",
            "           -    \u2026 and 4 words that were not read");
    assertThat(WordTerminal.line(text, scores, TerminalColours.NONE))
        .isEqualTo("a \u2026 and 4 words that were not read");
    WordScores other = WordScores.of("n", List.of(1., 0., 0., unread, 1.));
    assertThat(WordTerminal.columns(text, List.of(scores, other))).hasSize(6);
  }

  @Test
  void whatAWordHoldsNeverSteersTheTerminal() {
    ShownWords text = ShownWords.at("a\u001b[2Jb \u202ex", 0, 6, 7, 9);
    WordScores scores = WordScores.of("m", List.of(1., .5));
    assertThat(WordTerminal.line(text, scores, TerminalColours.NONE)).doesNotContain("\u001b");
    assertThat(WordTerminal.columns(text, List.of(scores)).toString())
        .doesNotContain("\u001b", "\u202e");
  }

  @Test
  void aVeryLongWordIsCutAndNotInTheMiddleOfALetter() {
    String word = "\uD83D\uDE00".repeat(150);
    ShownWords text = ShownWords.at(word, 0, word.length());
    WordScores scores = WordScores.of("m", List.of(1.));
    String shown = "\uD83D\uDE00".repeat(100) + "\u2026";
    assertThat(WordTerminal.line(text, scores, TerminalColours.NONE)).isEqualTo(shown);
    assertThat(WordHtml.fragment(text, scores)).contains(">" + shown + "</span>");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> ShownWords.at("ab", 1, 2, 0, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must stand in the text one behind the other");
    assertThatThrownBy(() -> WordHtml.fragment(TEXT, WordScores.of("m", List.of(1.))))
        .hasMessageContaining("scores of m must be one for each of 3 words (found 1)");
    assertThatThrownBy(() -> TEXT.withMarks(List.of(true)))
        .hasMessageContaining("marks must be one for each of 3 words");
    assertThatThrownBy(() -> WordScores.of("m", List.of(Double.POSITIVE_INFINITY)))
        .hasMessageContaining("must be named, and numbers");
  }
}
