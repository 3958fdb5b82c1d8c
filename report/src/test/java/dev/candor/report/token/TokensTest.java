package dev.candor.report.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tokens read with colour and without. */
class TokensTest {
  private static final TokenMark GOOD = text("good", .5);
  private static final TokenMark BAD = text("bad", -.25);
  private static final TokenMark START =
      new TokenMark("[CLS]", .1, TokenRole.SPECIAL, TokenGap.BLANK);

  @Test
  void coloursAreScaledByTheLargestAbsoluteValue() {
    String html = TokenHtml.fragment(List.of(GOOD, BAD));
    assertThat(html)
        .contains("var(--vermillion,#d55e00) 62.0%")
        .contains("var(--blue,#0072b2) 31.0%");
    String tenfold = TokenHtml.fragment(List.of(text("good", 5), text("bad", -2.5)));
    assertThat(tenfold).contains("#d55e00) 62.0%").contains("#0072b2) 31.0%");
  }

  @Test
  void everyTokenCarriesItsNumber() {
    assertThat(TokenHtml.fragment(List.of(START, GOOD, BAD)))
        .contains(">+0.10<", ">+0.50<", ">\u22120.25<");
    assertThat(TokenTerminal.line(List.of(START, GOOD, BAD), TerminalColours.NONE))
        .isEqualTo("[CLS](+0.10) good(+0.50) bad(-0.25)");
  }

  @Test
  void specialTokensAreGrey() {
    assertThat(TokenHtml.fragment(List.of(START)))
        .contains("token special")
        .contains("var(--axis,#98a3ae)")
        .doesNotContain("vermillion");
    assertThat(TokenTerminal.line(List.of(START), TerminalColours.TRUE_COLOUR))
        .isEqualTo("\u001b[90m[CLS](+0.10)\u001b[0m");
  }

  @Test
  void piecesOfAWordStandTogether() {
    List<TokenMark> word =
        List.of(text("un", .1), new TokenMark("able", .1, TokenRole.TEXT, TokenGap.NONE));
    assertThat(TokenTerminal.line(word, TerminalColours.NONE)).isEqualTo("un(+0.10)able(+0.10)");
    assertThat(TokenHtml.fragment(word)).contains("</span></span><span class=\"token\"");
  }

  @Test
  void whatATokenHoldsIsNeverMarkup() {
    String html = TokenHtml.fragment(List.of(text("<b onclick='x'>\"&", 1)));
    assertThat(html)
        .contains("&lt;b onclick=&#39;x&#39;&gt;&quot;&amp;")
        .doesNotContain("<b ", "'x'");
  }

  @ParameterizedTest
  @EnumSource(TerminalColours.class)
  void whatATokenHoldsNeverSteersTheTerminal(TerminalColours colours) {
    String line = TokenTerminal.line(List.of(text("\u001b]0;x\u0007\u202e\r\n", .5)), colours);
    assertThat(line.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo("\ufffd]0;x\ufffd\ufffd\ufffd\ufffd(+0.50)");
  }

  @Test
  void everyColourIsTakenBack() {
    for (TerminalColours colours : TerminalColours.values()) {
      String line = TokenTerminal.line(List.of(START, GOOD, BAD, text("so", .01)), colours);
      assertThat(line.split("\u001b\\[(?!0m)", -1).length > 1)
          .isEqualTo(colours != TerminalColours.NONE);
      assertThat(line.endsWith("so(+0.01)")).isTrue();
    }
    assertThat(TokenTerminal.line(List.of(GOOD), TerminalColours.INDEXED))
        .matches("\u001b\\[38;5;\\d+m\u001b\\[48;5;\\d+mgood\\(\\+0\\.50\\)\u001b\\[0m");
  }

  @Test
  void numbersAreAsLongAsTheStrongestNeeds() {
    assertThat(new TokenScale(.5).label(.004)).isEqualTo("0");
    assertThat(new TokenScale(12).label(-3.14159)).isEqualTo("\u22123");
    assertThat(new TokenScale(.042).label(.0314)).isEqualTo("+0.031");
    assertThat(new TokenScale(3e-7).label(3e-7)).isEqualTo("+3.00e-7");
    assertThat(new TokenScale(0).label(0)).isEqualTo("0");
  }

  @Test
  void aTextWithoutAnyImportanceHasNoColour() {
    assertThat(TokenHtml.fragment(List.of(text("flat", 0)))).contains(" 0.0%,transparent");
    assertThat(TokenTerminal.line(List.of(text("flat", 0)), TerminalColours.TRUE_COLOUR))
        .isEqualTo("flat(0)");
  }

  @Test
  void aNumberThatIsNoneIsAnError() {
    assertThatThrownBy(() -> text("x", Double.NaN))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("value of token x must be finite (found NaN)");
  }

  private static TokenMark text(String text, double value) {
    return new TokenMark(text, value, TokenRole.TEXT, TokenGap.BLANK);
  }
}
