package dev.candor.cli.reproduce;

import dev.candor.metrics.statistics.Proportion;
import dev.candor.metrics.statistics.Spread;
import java.util.Locale;

/** How figures are written on the page: always with a point, never with a thousands mark. */
public final class Words {
  private Words() {}

  /** A share or an accuracy, such as {@code .9732}. */
  public static String share(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.startsWith("0.") ? text.substring(1) : text.replace("-0.", "-.");
  }

  /** The same with its standard deviation, such as {@code .9732 (.0051)}. */
  public static String share(Spread spread) {
    return Double.isNaN(spread.mean())
        ? "-"
        : share(spread.mean()) + " (" + share(spread.sd()) + ")";
  }

  /** A difference with its sign, such as {@code +.0670}. */
  public static String signed(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return value < 0 ? share(value) : "+" + share(value);
  }

  /** A paired difference with its standard error. */
  public static String difference(PairedDifference difference) {
    return signed(difference.mean()) + " ± " + share(difference.standardError());
  }

  /** A figure with so many digits after the point. */
  public static String number(double value, int digits) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A count, such as {@code 19/20}. */
  public static String count(Proportion share) {
    return share.hits() + "/" + share.trials();
  }

  /** A percentage with one digit. */
  public static String percent(double share) {
    return number(100 * share, 1) + " %";
  }

  /** A count in percent with its 95 % interval. */
  public static String percent(Proportion share) {
    return String.format(
        Locale.ROOT,
        "%.1f %% (%d of %d; 95 %%: %.1f to %.1f)",
        100 * share.rate(),
        share.hits(),
        share.trials(),
        100 * share.low(),
        100 * share.high());
  }

  /** A length of time, such as {@code 3 min 20 s}. */
  public static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < 60) {
      return number(seconds, seconds < 10 ? 1 : 0) + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }
}
