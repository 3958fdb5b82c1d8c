package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import dev.candor.design.actif.Variant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Rankings by the error that is left when their first features are kept, beside one of them. */
final class KeptTable {
  /** Errors below this are told with two digits after the point. */
  private static final double SMALL = 10;

  private final KeptErrors errors;
  private final String first;
  private final List<Compared> compared;
  private final int digits;

  /**
   * A table.
   *
   * @param first the ranking that others are held against
   */
  KeptTable(KeptErrors errors, String first) {
    this.errors = errors;
    this.first = first;
    Map<String, double[]> others = new LinkedHashMap<>();
    double[] own = errors.overShares(first, End.TOP);
    for (String method : errors.methods()) {
      double[] other = errors.overShares(method, End.TOP);
      if (!method.equals(first) && other.length == own.length) {
        others.put(method, other);
      }
    }
    this.compared = Compared.of(own, others);
    this.digits = KeptErrors.mean(errors.of("full")) < SMALL ? 2 : 1;
  }

  /** How the first stands against the others. */
  List<Compared> compared() {
    return compared;
  }

  /** The comparison with one of them. */
  java.util.Optional<Compared> against(String other) {
    return compared.stream().filter(c -> c.other().equals(other)).findFirst();
  }

  /** The mean over shares and subjects; NaN if there is none. */
  double top(String method) {
    return KeptErrors.mean(errors.overShares(method, End.TOP));
  }

  /** The same of the last features. */
  double bottom(String method) {
    return KeptErrors.mean(errors.overShares(method, End.BOTTOM));
  }

  /** The table, the smallest error first. */
  String markdown() {
    MarkdownTable table =
        new MarkdownTable(
            "ranking",
            "10 %",
            "20 %",
            "30 %",
            "40 %",
            "mean (SD)",
            "last kept",
            "first less this",
            "95 % of the median",
            "effect",
            "p (Holm)");
    Map<String, Compared> by = new HashMap<>();
    compared.forEach(one -> by.put(one.other(), one));
    errors.methods().stream()
        .sorted(Comparator.comparingDouble(this::top))
        .forEach(method -> table.add(row(method, by)));
    return table.toString();
  }

  private String[] row(String method, Map<String, Compared> by) {
    boolean own = method.equals(first);
    String[] row = new String[11];
    row[0] = own ? "**" + title(method) + "**" : title(method);
    for (int share = 0; share < ActifProtocol.SHARES.size(); share++) {
      row[1 + share] = number(KeptErrors.mean(errors.of(method, End.TOP, share)));
    }
    row[5] = number(top(method)) + spread(method);
    row[6] = number(bottom(method));
    if (own || !by.containsKey(method)) {
      row[7] = row[8] = row[9] = row[10] = "-";
      return row;
    }
    Compared one = Objects.requireNonNull(by.get(method));
    row[7] = signed(one.mean());
    row[8] = signed(one.low()) + " to " + signed(one.high());
    row[9] = Words.number(one.effect(), 2);
    row[10] = p(one.holm());
    return row;
  }

  /** Of the networks of a fold, where there are several. */
  private String spread(String method) {
    double[] seeds = errors.bySeed(method, End.TOP);
    return seeds.length < 2 ? "" : " (" + number(Cells.spread(seeds).sd()) + ")";
  }

  /** An error with its digits. */
  String number(double value) {
    return Words.number(value, digits);
  }

  private String signed(double value) {
    return (value > 0 ? "+" : "") + number(value);
  }

  /** A p-value, to four digits. */
  static String p(double value) {
    return value < .0001 ? "< .0001" : Words.number(value, 4);
  }

  /** What the page calls a ranking. */
  static String title(String method) {
    for (Rival rival : Rival.values()) {
      if (rival.label().equals(method)) {
        return rival.title();
      }
    }
    for (Variant variant : Variant.all()) {
      if (variant.name().equals(method)) {
        return "`" + method.substring("actif-".length()) + "`";
      }
    }
    return method;
  }
}
