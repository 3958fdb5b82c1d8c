package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How often does the 95 % interval of a sampled method cover the truth? */
final class CoverageSection {
  private static final double LEAST = .93;
  private static final double MOST = .97;
  private static final int REPEATS = 1000;

  private CoverageSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells, YardstickProtocol protocol) {
    MarkdownTable table =
        new MarkdownTable("method", "model", "repeats", "components", "covered (± standard error)");
    List<Object> rows = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (SampledCase sampled : SampledCases.all()) {
      List<Cell> found = cells.of(YardstickPart.COVERAGE, sampled.model(), sampled.method());
      double[] shares = shares(found);
      Spread spread = Cells.spread(shares);
      String measured =
          shares.length == 0
              ? "-"
              : Words.percent(spread.mean()) + " ± " + Words.percent(spread.standardError());
      table.add(
          sampled.title(),
          sampled.model(),
          Integer.toString(shares.length),
          Integer.toString(sampled.components()),
          measured);
      rows.add(json(sampled, shares));
      verdicts.add(verdict(sampled, shares.length, spread.mean(), measured));
    }
    String text =
        "Each repeat draws with its own seed, from "
            + protocol.firstSeed()
            + " on, and counts the components whose 95 % interval (Student's) covers the value that"
            + " is known without drawing. The models are sums of single inputs, products of two and"
            + " products of three inputs with drawn weights, whose Shapley values have a closed"
            + " form (Owen's values and LIME's coefficients: by every coalition); for permutation"
            + " importance a linear model, whose expected drop has one; for RISE a constant answer."
            + " The standard error is that over repeats.\n\n"
            + table;
    return new Section(YardstickPart.COVERAGE, text, Map.of("rows", rows), verdicts);
  }

  private static double[] shares(List<Cell> found) {
    return found.stream()
        .flatMapToDouble(
            cell -> {
              double components = cell.number("components");
              return java.util.Arrays.stream(cell.numbers("covered")).map(n -> n / components);
            })
        .toArray();
  }

  private static Verdict verdict(SampledCase sampled, int repeats, double share, String measured) {
    String claim =
        "95 % intervals of "
            + sampled.title()
            + " cover the truth in 93 to 97 % ("
            + sampled.model()
            + ", "
            + REPEATS
            + " repeats)";
    if (repeats < REPEATS) {
      return new Verdict(
          claim,
          Verdict.Outcome.NOT_MEASURED,
          repeats == 0 ? "no cells" : measured + ", over " + repeats + " repeats");
    }
    return new Verdict(claim, Verdict.Outcome.of(share >= LEAST && share <= MOST), measured);
  }

  private static Map<String, Object> json(SampledCase sampled, double[] shares) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", sampled.method());
    json.put("settings", sampled.title());
    json.put("model", sampled.model());
    json.put("components", sampled.components());
    json.put("coveredShare", shares);
    return json;
  }
}
