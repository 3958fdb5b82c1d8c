package dev.candor.cli.reproduce;

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
    List<Cell> times = cells.of(Part.COST, ScoresSets.N10, Methods.TIMES);
    List<Cell> bits = cells.of(Part.COST, ScoresSets.N10, Methods.BITS);
    Map<String, Object> json = new LinkedHashMap<>();
    if (times.isEmpty() && bits.isEmpty()) {
      return new Section(
          Part.COST,
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
            + " ratio is taken within the cell.\n\n"
            + table
            + (bits.isEmpty() ? "" : bitsText(bits));
    List<Verdict> verdicts =
        List.of(
            times.isEmpty()
                ? Verdict.notMeasured("The gate costs at most 5 % of training time")
                : new Verdict(
                    "The gate costs at most 5 % of training time (fixed gate, no penalty)",
                    Verdict.Outcome.of(median(plain) <= 1 + MOST),
                    Words.percent(median(plain) - 1)
                        + " (median of "
                        + plain.length
                        + " pairs); with penalty and its own rate "
                        + Words.percent(median(full) - 1)),
            times.isEmpty()
                ? Verdict.notMeasured("Reading the ranking takes under 1 ms")
                : new Verdict(
                    "Reading the ranking takes under 1 ms",
                    Verdict.Outcome.of(median(read) < MOST_MILLIS),
                    Words.number(median(read), 4) + " ms (median)"),
            bits.isEmpty()
                ? Verdict.notMeasured("Two retrainings with the same seed give the same bits")
                : new Verdict(
                    "Two retrainings with the same seed give the same bits",
                    Verdict.Outcome.of(same),
                    Words.count(Cells.ones(Cells.values(bits, "same")))
                        + " pairs with equal SHA-256"));
    return new Section(Part.COST, text, json, verdicts);
  }

  private static String bitsText(List<Cell> bits) {
    return "Retrained with the same seed, while another training ran beside it: "
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
