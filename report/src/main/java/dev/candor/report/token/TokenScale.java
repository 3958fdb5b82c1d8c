package dev.candor.report.token;

import dev.candor.report.chart.Figures;
import java.util.List;
import java.util.Locale;

/**
 * How strong is a token beside the strongest of its text?
 *
 * @param largest the largest absolute value
 */
record TokenScale(double largest) {
  private static final double SMALLEST_PLAIN = 1e-3;
  private static final double LARGEST_PLAIN = 1e5;

  static TokenScale of(List<TokenMark> tokens) {
    return new TokenScale(tokens.stream().mapToDouble(t -> Math.abs(t.value())).max().orElse(0));
  }

  /** From -1, strongest against, to 1, strongest for. */
  double share(double value) {
    return largest == 0 ? 0 : value / largest;
  }

  /** The number with its sign, as long as two digits of the strongest take: +0.42, 0. */
  String label(double value) {
    if (largest != 0 && (largest < SMALLEST_PLAIN || largest >= LARGEST_PLAIN)) {
      return (value > 0 ? "+" : "") + Figures.number(value);
    }
    int places = largest == 0 ? 0 : (int) Math.max(0, 1 - Math.floor(Math.log10(largest)));
    String text = String.format(Locale.ROOT, "%." + places + "f", Math.abs(value));
    if (text.chars().allMatch(c -> c == '0' || c == '.')) {
      return "0";
    }
    return (value > 0 ? "+" : "\u2212") + text;
  }
}
