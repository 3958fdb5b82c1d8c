package dev.candor.report.token;

import java.util.List;
import java.util.Locale;

/**
 * Tokens in their colours, for a page: orange for, blue against, stronger the nearer to the largest
 * absolute value of the text; special tokens grey. Each carries its number, so it reads without
 * colour; every text is escaped.
 */
public final class TokenHtml {
  private static final int STRONGEST_PERCENT = 62;

  private TokenHtml() {}

  /**
   * An element for any page: it brings its colours, and takes those of a Candor page where it
   * stands in one.
   */
  public static String fragment(List<TokenMark> tokens) {
    TokenScale scale = TokenScale.of(tokens);
    StringBuilder html =
        new StringBuilder("<p class=\"tokens\" dir=\"auto\" style=\"line-height:2.5\">");
    boolean first = true;
    for (TokenMark token : tokens) {
      html.append(first || token.gap() == TokenGap.NONE ? "" : " ").append(element(token, scale));
      first = false;
    }
    return html.append("</p>\n").toString();
  }

  private static String element(TokenMark token, TokenScale scale) {
    String label = scale.label(token.value());
    boolean special = token.role() == TokenRole.SPECIAL;
    return "<span class=\"token"
        + (special ? " special" : "")
        + "\" style=\"display:inline-block;line-height:1.25;padding:1px 3px;border-radius:3px;"
        + "text-align:center;vertical-align:top;"
        + (special ? "color:var(--muted,#55606c);" : "")
        + "background:"
        + background(scale.share(token.value()), special)
        + "\"><bdi>"
        + VisibleText.html(token.text())
        + "</bdi><span class=\"value\" style=\"display:block;font-size:.72em;"
        + "font-variant-numeric:tabular-nums\" dir=\"ltr\">"
        + label
        + "</span></span>";
  }

  private static String background(double share, boolean special) {
    String colour =
        special
            ? "var(--axis,#98a3ae)"
            : share < 0 ? "var(--blue,#0072b2)" : "var(--vermillion,#d55e00)";
    double percent = STRONGEST_PERCENT * Math.abs(share) * (special ? .5 : 1);
    return String.format(Locale.ROOT, "color-mix(in srgb,%s %.1f%%,transparent)", colour, percent);
  }
}
