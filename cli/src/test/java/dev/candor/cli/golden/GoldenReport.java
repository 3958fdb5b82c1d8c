package dev.candor.cli.golden;

import dev.candor.core.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every check by id and how it ended, with a table of sums on top. */
final class GoldenReport {
  private record Line(GoldenCheck check, Outcome outcome) {}

  private final List<Line> lines = new ArrayList<>();

  void add(GoldenCheck check, Outcome outcome) {
    lines.add(new Line(check, outcome));
  }

  /** The sums by case. */
  String summary() {
    Map<String, int[]> sums = new TreeMap<>();
    for (Line line : lines) {
      count(sums.computeIfAbsent(line.check().caseId(), id -> new int[3]), line.outcome());
    }
    StringBuilder text = new StringBuilder();
    text.append(row("case", "passed", "failed", "not covered"));
    int[] all = new int[3];
    for (Map.Entry<String, int[]> entry : sums.entrySet()) {
      int[] sum = entry.getValue();
      text.append(row(entry.getKey(), "" + sum[0], "" + sum[1], "" + sum[2]));
      for (int i = 0; i < all.length; i++) {
        all[i] += sum[i];
      }
    }
    return text.append(row("all " + lines.size(), "" + all[0], "" + all[1], "" + all[2]))
        .toString();
  }

  /** The table, then every check. */
  void write(Path file) {
    StringBuilder text = new StringBuilder(summary()).append('\n');
    for (Line line : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-11s  %-11s  %s  %s%n",
              line.outcome().word(),
              line.check().kind().name().toLowerCase(Locale.ROOT),
              line.check().id(),
              line.outcome().detail()));
    }
    WholeFile.write(file, text.toString());
  }

  private static void count(int[] sums, Outcome outcome) {
    if (outcome instanceof Outcome.Passed) {
      sums[0]++;
    } else if (outcome instanceof Outcome.Failed) {
      sums[1]++;
    } else {
      sums[2]++;
    }
  }

  private static String row(String name, String passed, String failed, String notCovered) {
    return String.format(Locale.ROOT, "%-36s %7s %7s %12s%n", name, passed, failed, notCovered);
  }
}
