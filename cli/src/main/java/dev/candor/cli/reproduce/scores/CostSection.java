package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.sets.StudySets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gate costs in training time, how fast the ranking is read, and same bits. */
final class CostSection {
  private static final double MOST = .05;
  private static final double MOST_MILLIS = 1;

  private CostSection() {}

  /** Makes the section from the cells that are there. */
  static Section of(Cells cells) {
    List<Cell> times = cells.of(ScoresPart.COST, StudySets.N10, Methods.TIMES);
    List<Cell> bits = cells.of(ScoresPart.COST, StudySets.N10, Methods.BITS);
    Map<String, Object> json = new LinkedHashMap<>();
    List<Cell> steps = cells.of(ScoresPart.COST, StudySets.N10, Methods.STEPS);
    if (times.isEmpty() && bits.isEmpty() && steps.isEmpty()) {
      return new Section(
          ScoresPart.COST,
          "Not run.\n\n",
          json,
          List.of(Verdict.notMeasured("The gate costs at most 5 % of training time")));
    }
    double[] plain = ratio(times, "seconds.plain", "seconds.vanillaPlain");
    double[] full = ratio(times, "seconds.recommended", "seconds.vanillaRecommended");
    double[] read = Cells.values(times, "millis.read");
    MarkdownTable table = new MarkdownTable("what", "median", "smallest", "largest");
    table.add(row("training, vanilla (s)", Cells.values(times, "seconds.vanillaPlain"), 3));
    table.add(row("training, gate alone (s)", Cells.values(times, "seconds.plain"), 3));
    table.add(
        row(
            "training, gate with penalty and its own rate (s)",
            Cells.values(times, "seconds.recommended"),
            3));
    table.add(row("gate alone / vanilla", plain, 3));
    table.add(row("gate with penalty and its own rate / vanilla", full, 3));
    table.add(row("reading the ranking (ms)", read, 4));
    json.put("gateOverVanilla", plain);
    json.put("gateWithPenaltyOverVanilla", full);
    json.put("readMillis", read);
    boolean same = Arrays.stream(Cells.values(bits, "same")).allMatch(s -> s == 1);
    json.put("sameBits", !bits.isEmpty() && same);
    String text =
        "Synthetic N10, 896 training rows, one network, one engine thread, nothing else running"
            + " in this process; each cell trains gate and vanilla one after the other, and the"
            + " ratio is taken within the cell. Reading goes from the scores in native memory to"
            + " the finished ranking.\n\n"
            + table
            + (bits.isEmpty() ? "" : bitsText(bits))
            + (steps.isEmpty() ? "" : stepsText(steps));
    json.put("steps", steps.stream().map(Cell::numbers).toList());
    List<Verdict> verdicts = new ArrayList<>();
    verdicts.add(cost(plain, full));
    verdicts.add(reading(read));
    verdicts.add(step("One training step at most .35 of PyTorch's", steps, 1));
    verdicts.add(step("20 seeds in one step at most a quarter of 20 PyTorch runs", steps, 20));
    verdicts.add(
        bits.isEmpty()
            ? Verdict.notMeasured("Two retrainings with the same seed give the same bits")
            : new Verdict(
                "Two retrainings with the same seed give the same bits",
                Verdict.Outcome.of(same),
                Words.count(Cells.ones(Cells.values(bits, "same"))) + " pairs with equal SHA-256"));
    return new Section(ScoresPart.COST, text, json, verdicts);
  }

  private static Verdict cost(double[] plain, double[] full) {
    if (plain.length == 0) {
      return Verdict.notMeasured("The gate costs at most 5 % of training time");
    }
    return new Verdict(
        "The gate costs at most 5 % of training time (fixed gate, no penalty)",
        Verdict.Outcome.of(median(plain) <= 1 + MOST),
        Words.percent(median(plain) - 1)
            + " (median of "
            + plain.length
            + " pairs); as recommended, with penalty and its own rate, "
            + Words.percent(median(full) - 1));
  }

  private static Verdict reading(double[] read) {
    String claim = "Reading the ranking takes under 1 ms";
    return read.length == 0
        ? Verdict.notMeasured(claim)
        : new Verdict(
            claim,
            Verdict.Outcome.of(median(read) < MOST_MILLIS),
            Words.number(median(read), 4) + " ms (median)");
  }

  /** On two threads, as the peer's figures in the aims. */
  private static Verdict step(String claim, List<Cell> steps, int seeds) {
    for (Cell step : steps) {
      if (step.number("seeds") == seeds && step.number("threads") == 2) {
        double ratio = step.number("millis") / step.number("peerMillis");
        return new Verdict(
            claim + " (two threads; the peer's figure is of another machine)",
            Verdict.Outcome.of(ratio <= step.number("aim")),
            Words.number(step.number("millis"), 2)
                + " ms, "
                + Words.number(ratio, 2)
                + " of "
                + Words.number(step.number("peerMillis"), 1)
                + " ms");
      }
    }
    return Verdict.notMeasured(claim);
  }

  private static String stepsText(List<Cell> steps) {
    MarkdownTable table =
        new MarkdownTable(
            "networks in one step",
            "threads",
            "ms a step",
            "PyTorch, ms",
            "ratio",
            "aim",
            "gate costs");
    for (Cell step : steps) {
      table.add(
          Words.number(step.number("seeds"), 0),
          Words.number(step.number("threads"), 0),
          Words.number(step.number("millis"), 2),
          Words.number(step.number("peerMillis"), 1),
          Words.number(step.number("millis") / step.number("peerMillis"), 2),
          Words.number(step.number("aim"), 2),
          Words.percent(step.number("gateCost")));
    }
    return "One training step as `candor bench --scores` measures it. PyTorch's figures are of"
        + " another machine (AMD EPYC, quiet, two cores) and of one run at a time.\n\n"
        + table;
  }

  private static String bitsText(List<Cell> bits) {
    return "Trained twice with the same seed, at the same time on two threads: "
        + Words.count(Cells.ones(Cells.values(bits, "same")))
        + " pairs have the same SHA-256 of all weights.\n\n";
  }

  /** The median; of an even number of values the mean of the two in the middle. */
  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = Arrays.stream(values).sorted().toArray();
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private static String[] row(String what, double[] values, int digits) {
    return new String[] {
      what,
      Words.number(median(values), digits),
      Words.number(Arrays.stream(values).min().orElse(Double.NaN), digits),
      Words.number(Arrays.stream(values).max().orElse(Double.NaN), digits)
    };
  }

  private static double[] ratio(List<Cell> cells, String above, String below) {
    double[] first = Cells.values(cells, above);
    double[] second = Cells.values(cells, below);
    double[] ratios = new double[first.length];
    Arrays.setAll(ratios, i -> first[i] / second[i]);
    return ratios;
  }
}
