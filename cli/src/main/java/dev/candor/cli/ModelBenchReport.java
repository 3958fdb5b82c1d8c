package dev.candor.cli;

import dev.candor.cli.bench.BenchLine;
import dev.candor.cli.bench.ModelBench;
import dev.candor.core.WholeFile;
import dev.candor.torch.Engine;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Work on the models of a folder beside the peers' figures there, in words and as JSON. */
record ModelBenchReport(Terminal terminal, Everywhere everywhere) {
  private static final int THREADS = 2;

  void run(Path folder, String only, int mostRuns, int warmUpMillis, Optional<Path> page) {
    Words words = Words.of(terminal, everywhere);
    PrintStream out = words.results();
    int threads = everywhere.threads().orElse(THREADS);
    ModelBench.Result result =
        new ModelBench(folder, only, threads, mostRuns, warmUpMillis)
            .run(
                row -> words.asides().printf("measuring %s, %s%n", row.model(), row.work()),
                line -> print(out, line),
                terminal.cancellation());
    for (ModelBench.Skipped skipped : result.skipped()) {
      out.printf(
          "not measured: %s, %s (%s)%n",
          skipped.row().model(), skipped.row().work(), skipped.reason());
    }
    out.printf(
        "%d threads, %s; fwd: a forward pass of the same .pt by plain libtorch in the same run, all"
            + " rows of the input, with one thread or all, whichever is faster%nratio: (our ms / our fwd) / (peer's ms / peer's fwd), below 1 is"
            + " faster; peer: %s%n",
        threads, Engine.version(), result.peers().source());
    page.ifPresent(file -> WholeFile.write(file, new ModelBenchPage(result, threads).markdown()));
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(json(result, threads)));
    }
  }

  private static void print(PrintStream out, BenchLine line) {
    out.printf(Locale.ROOT, "%s, %s%n", line.file(), line.peer().work());
    out.printf(
        Locale.ROOT,
        "  ours %9.3f ms = %8.2f fwd of %.3f ms;  peer %9.3f ms = %8.2f fwd of %.3f ms;  ratio"
            + " %.3f%s%n",
        line.ms(),
        line.inForwards(),
        line.forward(),
        line.peer().ms(),
        line.peerInForwards(),
        line.peerForward(),
        line.ratio(),
        line.aim().isPresent()
            ? String.format(Locale.ROOT, " (aim %.2f)", line.aim().getAsDouble())
            : "");
  }

  private static Map<String, Object> json(ModelBench.Result result, int threads) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (BenchLine line : result.lines()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("model", line.peer().model());
      row.put("file", line.file());
      row.put("work", line.peer().work());
      row.put("ms", line.ms());
      row.put("runs", line.runs());
      row.put("forwardMs", line.forward());
      row.put("inForwards", line.inForwards());
      row.put("peerMs", line.peer().ms());
      row.put("peerForwardMs", line.peerForward());
      row.put("peerInForwards", line.peerInForwards());
      row.put("ratio", line.ratio());
      line.aim().ifPresent(aim -> row.put("aim", aim));
      rows.add(row);
    }
    List<Map<String, Object>> notBuilt = new ArrayList<>();
    for (ModelBench.Skipped skipped : result.skipped()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("model", skipped.row().model());
      row.put("work", skipped.row().work());
      row.put("reason", skipped.reason());
      notBuilt.add(row);
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rows", rows);
    json.put("notBuilt", notBuilt);
    json.put("threads", threads);
    json.put("engine", Engine.version());
    json.put("peer", result.peers().source());
    return json;
  }
}
