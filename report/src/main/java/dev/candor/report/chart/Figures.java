package dev.candor.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as people read them: few digits, no exponent where it can be helped, any locale alike.
 */
public final class Figures {
  private static final double SMALLEST_PLAIN = 1e-4;
  private static final double LARGEST_PLAIN = 1e7;
  private static final int SIGNIFICANT = 3;

  private Figures() {}

  /** Three significant digits: 0.123, 12.3, 1230, 1.23e-5. */
  public static String number(double value) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size < SMALLEST_PLAIN || size >= LARGEST_PLAIN) {
      return minus(String.format(Locale.ROOT, "%.2e", value).replaceAll("e([+-])0*(\\d)", "e$1$2"));
    }
    if (size >= 1000) {
      return minus(String.format(Locale.ROOT, "%,.0f", value));
    }
    int places = SIGNIFICANT - 1 - (int) Math.floor(Math.log10(size));
    return minus(String.format(Locale.ROOT, "%." + Math.max(0, places) + "f", value));
  }

  /** As few digits as say a round number: 0.001, 0.2, 50, 1e-6. */
  static String plain(double value) {
    if (value != 0 && (Math.abs(value) < SMALLEST_PLAIN || Math.abs(value) >= LARGEST_PLAIN)) {
      return minus(String.format(Locale.ROOT, "%.0e", value).replaceAll("e([+-])0*(\\d)", "e$1$2"));
    }
    String text =
        new BigDecimal(value)
            .round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN))
            .stripTrailingZeros()
            .toPlainString();
    return minus(text);
  }

  /**
   * A number in a column whose largest is {@code largest}: as many decimals as give that one about
   * four digits, so that all of them line up; what rounds to nothing is "&lt;" the smallest shown.
   */
  public static String aligned(double value, double largest) {
    int places = largest == 0 ? 3 : (int) (3 - Math.floor(Math.log10(Math.abs(largest)) + 1e-9));
    if (places < 0 || places > 8) {
      return number(value);
    }
    double smallest = Math.pow(10, -places);
    if (value != 0 && Math.abs(value) < smallest / 2) {
      return "<" + String.format(Locale.ROOT, "%." + places + "f", smallest);
    }
    return minus(String.format(Locale.ROOT, "%,." + places + "f", value));
  }

  /** Three decimals: what an accuracy needs. Large values fall back to {@link #number}. */
  public static String score(double value) {
    return Math.abs(value) >= 10 || (value != 0 && Math.abs(value) < 0.001)
        ? number(value)
        : minus(String.format(Locale.ROOT, "%.3f", value));
  }

  /** Three decimals with a sign, for a difference of scores. */
  public static String change(double value) {
    String text = score(value);
    return value > 0 ? "+" + text : text;
  }

  /** One decimal. */
  public static String tenths(double value) {
    return minus(String.format(Locale.ROOT, "%,.1f", value));
  }

  /** A whole number in groups of three: 1,120. */
  public static String count(long value) {
    return minus(String.format(Locale.ROOT, "%,d", value));
  }

  /** A share as per cent: 12 %, 3.4 %, 97.4 %, under 0.1 %. */
  public static String percent(double share) {
    double hundredfold = 100 * share;
    if (hundredfold > 0 && hundredfold < 0.1) {
      return "under 0.1\u00a0%";
    }
    boolean fine = hundredfold != 0 && hundredfold != 100;
    String pattern = fine && (hundredfold < 10 || hundredfold > 90) ? "%.1f" : "%.0f";
    return minus(String.format(Locale.ROOT, pattern, hundredfold)) + "\u00a0%";
  }

  /** A time: 85 µs, 12 ms, 3.2 s, 4 min 10 s. */
  public static String seconds(double seconds) {
    if (seconds == 0) {
      return "0 s";
    }
    if (seconds < 1e-3) {
      return String.format(Locale.ROOT, "%.0f\u00a0\u00b5s", seconds * 1e6);
    }
    if (seconds < 1) {
      return String.format(Locale.ROOT, "%.0f\u00a0ms", seconds * 1e3);
    }
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f\u00a0s", seconds);
    }
    long whole = Math.round(seconds);
    return whole / 60 + "\u00a0min " + whole % 60 + "\u00a0s";
  }

  private static String minus(String text) {
    return text.replace('-', '\u2212').replace("e\u2212", "e-");
  }
}
