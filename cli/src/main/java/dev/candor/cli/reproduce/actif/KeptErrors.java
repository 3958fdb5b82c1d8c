package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.actif.SeriesRankings.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The errors of each test subject when some features are kept, means over the seeds of its fold.
 */
final class KeptErrors {
  private final Map<String, Map<Integer, Mean>> found = new TreeMap<>();
  private final Map<Long, KeptErrors> bySeed = new TreeMap<>();

  /** A running mean. */
  private static final class Mean {
    private double sum;
    private int count;

    void add(double value) {
      sum += value;
      count++;
    }

    double value() {
      return sum / count;
    }
  }

  /** Those of cells that hold {@code subjects} and figures share by share, subject by subject. */
  static KeptErrors of(List<Cell> cells) {
    KeptErrors errors = new KeptErrors();
    for (Cell cell : cells) {
      errors.add(cell);
      errors.bySeed.computeIfAbsent(cell.key().number(), seed -> new KeptErrors()).add(cell);
    }
    return errors;
  }

  private void add(Cell cell) {
    double[] subjects = cell.numbers("subjects");
    for (String figure : cell.numbers().keySet()) {
      boolean one = figure.startsWith("full") || figure.equals("median");
      boolean shares = figure.startsWith("top.") || figure.startsWith("bottom.");
      if (one || shares) {
        double[] values = cell.numbers(figure);
        for (int i = 0; i < values.length; i++) {
          String name = one ? figure : figure + "." + i / subjects.length;
          add(name, (int) subjects[i % subjects.length], values[i]);
        }
      }
    }
  }

  private void add(String name, int subject, double value) {
    found
        .computeIfAbsent(name, n -> new TreeMap<>())
        .computeIfAbsent(subject, s -> new Mean())
        .add(value);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Every ranking of which there are errors. */
  List<String> methods() {
    TreeSet<String> names = new TreeSet<>();
    for (String figure : found.keySet()) {
      if (figure.startsWith("top.")) {
        names.add(figure.substring("top.".length(), figure.lastIndexOf('.')));
      }
    }
    return new ArrayList<>(names);
  }

  /** A figure of each subject, such as {@code full}, in the order of subjects. */
  double[] of(String figure) {
    return Optional.ofNullable(found.get(figure)).map(Map::values).stream()
        .flatMap(java.util.Collection::stream)
        .mapToDouble(Mean::value)
        .toArray();
  }

  /** The errors of each subject when the share of this number is kept; none if not measured. */
  double[] of(String method, End end, int share) {
    return of(end.label() + "." + method + "." + share);
  }

  /** The means over the shares, for each subject. */
  double[] overShares(String method, End end) {
    int shares = ActifProtocol.SHARES.size();
    double[] mean = new double[of(method, end, 0).length];
    for (int share = 0; share < shares; share++) {
      double[] one = of(method, end, share);
      for (int subject = 0; subject < mean.length; subject++) {
        mean[subject] += one[subject] / shares;
      }
    }
    return mean;
  }

  /** The means over shares and subjects, one of each seed that has been measured on all of them. */
  double[] bySeed(String method, End end) {
    int subjects = overShares(method, end).length;
    return bySeed.values().stream()
        .map(errors -> errors.overShares(method, end))
        .filter(of -> of.length == subjects)
        .mapToDouble(KeptErrors::mean)
        .toArray();
  }

  /** The mean over subjects; NaN of none. */
  static double mean(double[] subjects) {
    return Arrays.stream(subjects).average().orElse(Double.NaN);
  }

  /** Everything, for figures: curves from both ends and each subject's mean over the shares. */
  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("shares", ActifProtocol.SHARES);
    json.put("subjects", of("full").length);
    json.put("full", mean(of("full")));
    json.put("median", mean(of("median")));
    Map<String, Object> methods = new LinkedHashMap<>();
    for (String method : methods()) {
      Map<String, Object> one = new LinkedHashMap<>();
      for (End end : End.values()) {
        if (of(method, end, 0).length > 0) {
          double[] curve = new double[ActifProtocol.SHARES.size()];
          Arrays.setAll(curve, share -> mean(of(method, end, share)));
          one.put(end.label(), curve);
          one.put(end.label() + "BySubject", overShares(method, end));
        }
      }
      methods.put(method, one);
    }
    json.put("methods", methods);
    return json;
  }
}
