package dev.candor.cli;

import dev.candor.cli.bench.SeriesBench;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.torch.Engine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the scores of a model of series cost beside its answers, in words and as JSON. */
record SeriesBenchReport(Terminal terminal, Everywhere everywhere) {
  private static final List<Integer> WINDOWS = List.of(1, 360, 4_096);

  void run(SeriesModel model, int rounds) {
    PrintStream out = Words.of(terminal, everywhere).results();
    List<Map<String, Object>> lines = new ArrayList<>();
    SeriesBench bench = new SeriesBench(model, rounds);
    for (int windows : WINDOWS) {
      SeriesBench.Line line = bench.measure(windows, terminal.cancellation());
      out.printf(
          Locale.ROOT,
          "%d windows: answer %.3f ms, answer and scores %.3f ms; ratio %.3f (quartiles %.3f to"
              + " %.3f, %d rounds; aim 1.10)%n",
          windows,
          line.answerMillis(),
          line.scoreMillis(),
          line.ratio(),
          line.low(),
          line.high(),
          line.rounds());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("windows", windows);
      json.put("rounds", line.rounds());
      json.put("answerMs", line.answerMillis());
      json.put("scoreMs", line.scoreMillis());
      json.put("ratio", line.ratio());
      json.put("low", line.low());
      json.put("high", line.high());
      lines.add(json);
    }
    out.printf(
        "%d threads, %s; %s%n", Engine.threads(), Engine.version(), model.actif().variant().name());
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(Map.of("series", lines)));
    }
  }
}
