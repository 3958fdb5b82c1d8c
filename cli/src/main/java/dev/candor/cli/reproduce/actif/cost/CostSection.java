package dev.candor.cli.reproduce.actif.cost;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Figure;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.cli.reproduce.actif.ActifPart;
import dev.candor.cli.reproduce.actif.Rival;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Mapping;
import dev.candor.report.chart.CostChart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the page says of the cost cells that are there. */
final class CostSection {
  private static final double MOST_PASSES = 1.10;
  private static final double MEDIAN_MICROS = 300;
  private static final double P99_MICROS = 1_000;
  private static final double MOST_BYTES = 10_240;
  private static final String DEFAULT = Passes.label(Actif.recommended().mapping());
  private static final String LATENCY_CLAIM =
      "the default answers and attributes a window of 34 features in less than 300 µs (median) and"
          + " 1 ms (99 of 100)";
  private static final String SETTINGS =
      "One thread, windows of 10 steps and 23 features through an LSTM of 64 units, drawn weights"
          + " and windows. Works take turns; times are the processor's, medians over the turns of"
          + " the ratios to a forward pass over the same windows in the same turn. Scores are the"
          + " answers and a number for each window and feature; a ranking has its intervals as"
          + " well.\n\n";

  private final Cells cells;
  private final StringBuilder text = new StringBuilder(SETTINGS);
  private final Map<String, Object> json = new LinkedHashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();

  CostSection(Cells cells) {
    this.cells = cells;
  }

  Section section() {
    mappings();
    rivals();
    latency();
    memory();
    steps();
    if (json.isEmpty()) {
      text.append("Not measured.\n\n");
    }
    return new Section(ActifPart.COST, text.toString(), json, verdicts, figures());
  }

  /** Scores of the most windows by ours, beside rivals over fewer. */
  private List<Figure> figures() {
    List<CostChart.Bar> bars = new ArrayList<>();
    for (Cell cell : of(CostTable.RIVALS)) {
      double[] forward = cell.numbers(Passes.FORWARD);
      for (Rival rival : Passes.RIVALS) {
        if (rival != Rival.KERNEL_SHAP) {
          double passes = Rounds.ratio(cell.numbers(rival.label()), forward);
          bars.add(new CostChart.Bar(rival.title(), passes, CostChart.Shade.PALE));
        }
      }
    }
    List<Cell> sizes = of(CostTable.MAPPINGS);
    if (bars.isEmpty() || sizes.isEmpty()) {
      return List.of();
    }
    Cell cell = sizes.get(sizes.size() - 1);
    for (Mapping mapping : List.of(Actif.recommended().mapping(), Mapping.CENTRED_PROJECTION)) {
      double[] scores = cell.numbers(Passes.label(mapping) + Passes.SCORES);
      double passes = Rounds.ratio(scores, cell.numbers(Passes.FORWARD));
      bars.add(new CostChart.Bar(Passes.label(mapping), passes, CostChart.Shade.STRONG));
    }
    String title = "Cost of a ranking's scores beside one forward pass";
    return List.of(new Figure("passes", CostChart.withDefaults().draw("passes", title, bars)));
  }

  private void steps() {
    MarkdownTable table =
        new MarkdownTable(
            "a training step", "rows", "ms", "as TorchScript text, ms", "ours over it");
    Map<String, Object> ratios = new LinkedHashMap<>();
    double worst = 0;
    int rounds = 0;
    for (StepCost.Kind kind : StepCost.Kind.values()) {
      for (Cell cell : of(CostTable.STEP + "." + kind.label())) {
        double[] ours = cell.numbers(StepCost.OURS);
        double[] theirs = cell.numbers(StepCost.TEXT);
        double ratio = Rounds.ratio(ours, theirs);
        String rows = Words.number(cell.number("rows"), 0);
        table.add(
            kind.name(),
            rows,
            Words.number(Rounds.quantile(.5, ours), 2),
            Words.number(Rounds.quantile(.5, theirs), 2),
            Words.number(ratio, 3));
        ratios.put(kind.label() + " " + rows, ratio);
        worst = Math.max(worst, ratio);
        rounds += ours.length;
      }
    }
    String claim = "training is at least as fast as the same network as a TorchScript text";
    if (table.isEmpty()) {
      verdicts.add(Verdict.notMeasured(claim));
      return;
    }
    text.append(table)
        .append(
            "10 steps, 23 features, 64 units; the least processor time of 20 steps in each turn,"
                + " medians over the turns, after a warm-up; AdamW, no clipping.\n\n");
    json.put("stepOverText", ratios);
    verdicts.add(
        Verdict.of(
            claim,
            rounds,
            Verdict.Repeated.TURNS,
            worst <= 1,
            Words.number(worst, 3) + " of its time at most"));
  }

  private List<Cell> of(String method) {
    return cells.of(ActifPart.COST, CostTable.SET, method);
  }

  private void mappings() {
    MarkdownTable table = new MarkdownTable("mapping", "windows", "scores", "ranking", "ms");
    List<Object> rows = new ArrayList<>();
    double scored = 0;
    double worst = 0;
    int rounds = 0;
    for (Cell cell : of(CostTable.MAPPINGS)) {
      double[] forward = cell.numbers(Passes.FORWARD);
      table.add(
          "forward pass",
          Long.toString(cell.key().number()),
          "1",
          "",
          Words.number(Rounds.quantile(.5, forward), 2));
      for (Mapping mapping : Mapping.values()) {
        double[] scores = cell.numbers(Passes.label(mapping) + Passes.SCORES);
        double[] ranking = cell.numbers(Passes.label(mapping) + Passes.RANKING);
        double over = Rounds.ratio(scores, forward);
        double ranked = Rounds.ratio(ranking, forward);
        table.add(
            CostModel.variant(mapping).name(),
            Long.toString(cell.key().number()),
            Words.number(over, 3),
            Words.number(ranked, 3),
            Words.number(Rounds.quantile(.5, ranking), 2));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("variant", CostModel.variant(mapping).name());
        row.put("windows", cell.key().number());
        row.put("scoresOverForward", over);
        row.put("rankingOverForward", ranked);
        rows.add(row);
        if (mapping == Actif.recommended().mapping()) {
          scored = Math.max(scored, over);
          worst = Math.max(worst, ranked);
          rounds += forward.length;
        }
      }
    }
    if (!rows.isEmpty()) {
      text.append(table);
      json.put("mappings", rows);
    }
    verdicts.add(passes("answers and the default's scores take", rounds, scored));
    verdicts.add(
        passes("answers and the default's ranking, with its intervals, take", rounds, worst));
  }

  private static Verdict passes(String what, int rounds, double most) {
    String claim = what + " at most 1.10 forward passes";
    return rounds == 0
        ? Verdict.notMeasured(claim)
        : Verdict.of(
            claim,
            rounds,
            Verdict.Repeated.TURNS,
            most <= MOST_PASSES,
            Actif.recommended().name() + ": " + Words.number(most, 3) + " at most");
  }

  private void rivals() {
    for (Cell cell : of(CostTable.RIVALS)) {
      double[] forward = cell.numbers(Passes.FORWARD);
      MarkdownTable table = new MarkdownTable("rival", "windows", "forward passes", "ms");
      Map<String, Object> ratios = new LinkedHashMap<>();
      for (Rival rival : Passes.RIVALS) {
        double[] times = cell.numbers(rival.label());
        String some = rival == Rival.KERNEL_SHAP ? " (of a tenth of them)" : "";
        table.add(
            rival.title() + some,
            Long.toString(cell.key().number()),
            Words.number(Rounds.ratio(times, forward), 1),
            Words.number(Rounds.quantile(.5, times), 1));
        ratios.put(rival.label(), Rounds.ratio(times, forward));
      }
      text.append(table);
      json.put("rivals", ratios);
    }
  }

  private void latency() {
    List<Cell> cells =
        Stream.of(CostTable.LATENCY, CostTable.LATENCY_OF_PATHS)
            .flatMap(method -> of(method).stream())
            .toList();
    MarkdownTable table =
        new MarkdownTable(
            "one window of 34 features, µs", "median", "99 of 100", "999 of 1,000", "processor");
    Map<String, Object> figures = new LinkedHashMap<>();
    for (Cell cell : cells) {
      for (String figure : cell.numbers().keySet()) {
        if (figure.endsWith(".median")) {
          String work = figure.substring(0, figure.lastIndexOf('.'));
          boolean again = work.equals(Latency.ANSWER) && figures.containsKey(figure);
          table.add(
              told(work) + (again ? ", beside path gates" : ""),
              Words.number(cell.number(work + ".median"), 0),
              Words.number(cell.number(work + ".p99"), 0),
              Words.number(cell.number(work + ".p999"), 0),
              Words.number(cell.number(work + ".processor"), 0));
        }
      }
      cell.numbers().forEach(figures::putIfAbsent);
    }
    if (cells.isEmpty()) {
      return;
    }
    text.append(table);
    json.put("latencyMicros", figures);
    cells.stream()
        .filter(cell -> cell.numbers().containsKey(DEFAULT + ".median"))
        .findFirst()
        .ifPresentOrElse(
            cell -> verdicts.add(latency(cell)),
            () -> verdicts.add(Verdict.notMeasured(LATENCY_CLAIM)));
  }

  private static String told(String work) {
    return switch (work) {
      case Latency.ANSWER -> "answer alone";
      case Latency.LIVE -> "states of ten steps, one at a time";
      default -> "answer and attribution, " + work;
    };
  }

  private static Verdict latency(Cell cell) {
    double median = cell.number(DEFAULT + ".median");
    double p99 = cell.number(DEFAULT + ".p99");
    return Verdict.of(
        LATENCY_CLAIM,
        (int) cell.number("windows"),
        Verdict.Repeated.WINDOWS,
        median < MEDIAN_MICROS && p99 < P99_MICROS,
        Words.number(median, 0) + " µs and " + Words.number(p99, 0) + " µs");
  }

  private void memory() {
    MarkdownTable table =
        new MarkdownTable("memory beside the answers'", "windows", "KB a feature");
    double most = Double.NEGATIVE_INFINITY;
    Map<String, Object> extra = new LinkedHashMap<>();
    for (Mapping mapping : CostTable.REMEMBERED) {
      for (Cell cell : of(CostTable.MEMORY + "." + Passes.label(mapping))) {
        double bytes = cell.number(PeakMemory.EXTRA);
        most = Math.max(most, bytes);
        table.add(
            CostModel.variant(mapping).name(),
            Words.number(cell.number("windows"), 0),
            Words.number(bytes / 1024, 1));
        extra.put(Passes.label(mapping) + " " + cell.key().number(), bytes);
      }
    }
    if (!table.isEmpty()) {
      text.append(table)
          .append("1,000 features, so that bytes stand out from pages; peaks of the process.\n\n");
      json.put("extraBytesPerFeature", extra);
      verdicts.add(
          new Verdict(
              "a ranking takes at most 10 KB for each feature beside the answers' memory",
              Verdict.Outcome.of(most <= MOST_BYTES),
              Words.number(most / 1024, 1) + " KB at most"));
    }
  }
}
