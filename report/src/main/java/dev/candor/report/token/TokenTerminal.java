package dev.candor.report.token;

import dev.candor.report.heat.ColourScale;
import java.util.List;

/**
 * Tokens in their colours, for a terminal: orange for, blue against, darker the nearer to the
 * largest absolute value of the text; special tokens grey. The number stands behind each, so it
 * reads without colour. What a token holds cannot steer the terminal.
 */
public final class TokenTerminal {
  private static final String RESET = "\u001b[0m";
  private static final double FAINTEST = .04;
  private static final double DARK = 128;

  private TokenTerminal() {}

  /** One line of text; no line end. */
  public static String line(List<TokenMark> tokens, TerminalColours colours) {
    TokenScale scale = TokenScale.of(tokens);
    StringBuilder line = new StringBuilder();
    for (TokenMark token : tokens) {
      boolean apart = line.length() > 0 && token.gap() == TokenGap.BLANK;
      line.append(apart ? " " : "").append(shown(token, scale, colours));
    }
    return line.toString();
  }

  private static String shown(TokenMark token, TokenScale scale, TerminalColours colours) {
    String text =
        VisibleText.of(token.text())
            + "("
            + scale.label(token.value()).replace('\u2212', '-')
            + ")";
    double share = scale.share(token.value());
    if (colours == TerminalColours.NONE) {
      return text;
    }
    if (token.role() == TokenRole.SPECIAL) {
      return "\u001b[90m" + text + RESET;
    }
    if (Math.abs(share) < FAINTEST) {
      return text;
    }
    int ground = ColourScale.DIVERGING.rgb(share);
    int ink = brightness(ground) < DARK ? 0xffffff : 0;
    return colours.sequence(38, ink) + colours.sequence(48, ground) + text + RESET;
  }

  private static double brightness(int rgb) {
    return .299 * ((rgb >> 16) & 0xff) + .587 * ((rgb >> 8) & 0xff) + .114 * (rgb & 0xff);
  }
}
