package dev.candor.cli;

import dev.candor.cli.bench.MapBench;
import dev.candor.cli.method.ByDesign;
import dev.candor.cli.model.OpenedModel;
import dev.candor.torch.Engine;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What explaining costs beside predicting, for a network with a map, in words and as JSON. */
record MapBenchReport(Terminal terminal, Everywhere everywhere) {
  private static final List<Integer> ROWS = List.of(1, 64);

  void run(OpenedModel opened, int rounds) {
    PrintStream out = Words.of(terminal, everywhere).results();
    List<Map<String, Object>> lines = new ArrayList<>();
    MapBench bench = new MapBench(ByDesign.requireMap(opened), rounds);
    for (int rows : ROWS) {
      MapBench.Line line = bench.measure(rows, terminal.cancellation());
      out.printf(
          Locale.ROOT,
          "%d rows: predict %.3f ms, explain %.3f ms; explain over predict %.3f (quartiles %.3f"
              + " to %.3f, %d rounds; aim 1.02)%n",
          rows,
          line.predictMillis(),
          line.lookMillis(),
          line.ratio(),
          line.low(),
          line.high(),
          line.rounds());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rows", rows);
      json.put("rounds", line.rounds());
      json.put("predictMs", line.predictMillis());
      json.put("explainMs", line.lookMillis());
      json.put("ratio", line.ratio());
      json.put("low", line.low());
      json.put("high", line.high());
      lines.add(json);
    }
    out.printf(
        "%d threads, %s; forward pass with and without its map read%n",
        Engine.threads(), Engine.version());
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(Map.of("maps", lines)));
    }
  }
}
