package dev.candor.cli;

import dev.candor.cli.bench.BenchLine;
import dev.candor.cli.bench.ModelBench;
import dev.candor.cli.reproduce.Machine;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Words;
import dev.candor.core.Versions;
import dev.candor.torch.Engine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Times on the models of a folder as a page. */
record ModelBenchPage(ModelBench.Result result, int threads) {
  /** The page in Markdown. */
  String markdown() {
    StringBuilder page = new StringBuilder("# Speed beside the peers\n\n");
    page.append(
        "Fixed models and inputs. A row is judged as our time over a forward pass of the same file"
            + " by plain libtorch in the same run (with one thread or all, whichever is faster),"
            + " divided by the peer's time over the peer's own forward pass: below 1 is faster,"
            + " whatever the machine. Medians after a warm-up, the work and the forward passes in"
            + " turn.\n\n");
    MarkdownTable how = MarkdownTable.ofWords("how", "");
    how.add("command", "`candor bench DIR --page FILE`");
    how.add("date", LocalDate.now(Clock.systemUTC()).toString());
    Map<String, String> versions = new LinkedHashMap<>(Versions.running());
    versions.put("engine", Engine.version());
    Machine.description(versions).forEach(how::add);
    how.add("threads", Integer.toString(threads));
    how.add("peer", result.peers().source());
    page.append(how);
    MarkdownTable table =
        new MarkdownTable(
            "file",
            "work",
            "ours, ms",
            "our forward, ms",
            "peer, ms",
            "peer's forward, ms",
            "ours / peer",
            "aim",
            "outcome");
    result.lines().forEach(line -> add(table, line));
    page.append(table);
    if (!result.skipped().isEmpty()) {
      page.append("Not measured: ");
      result
          .skipped()
          .forEach(
              skipped ->
                  page.append(skipped.row().model())
                      .append(", ")
                      .append(skipped.row().work())
                      .append(" (")
                      .append(skipped.reason())
                      .append("); "));
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static void add(MarkdownTable table, BenchLine line) {
    boolean aimed = line.aim().isPresent();
    table.add(
        line.file(),
        line.peer().work(),
        Words.number(line.ms(), 3),
        Words.number(line.forward(), 3),
        Words.number(line.peer().ms(), 2),
        Words.number(line.peerForward(), 2),
        Words.number(line.ratio(), 3),
        aimed ? Words.number(line.aim().getAsDouble(), 2) : "-",
        !aimed ? "-" : line.ratio() <= line.aim().getAsDouble() ? "reached" : "missed");
  }
}
