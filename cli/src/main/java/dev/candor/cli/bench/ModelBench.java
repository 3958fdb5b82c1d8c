package dev.candor.cli.bench;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.torch.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How fast is each work on the models of a folder, beside what the peers took there?
 *
 * <p>A time means little on another machine, so each is divided by a forward pass of the same file
 * by plain libtorch in the same run, and that by the same quotient of the peer's.
 *
 * @param folder holds peers.json, and for each model NAME.pt and its inputs
 * @param only rows whose model or work has this text in it; empty for all
 * @param threads of the engine and of the black box
 * @param mostRuns at most so many runs a median; a row may state fewer
 * @param warmUpMillis how long a work is run before it is timed
 */
public record ModelBench(Path folder, String only, int threads, int mostRuns, int warmUpMillis) {
  /**
   * A row that is not measured, and why.
   *
   * @param row the peer's row
   * @param reason what is missing
   */
  public record Skipped(PeerRow row, String reason) {}

  /**
   * What was measured and what not.
   *
   * @param peers the table of the folder
   * @param lines measured rows
   * @param skipped rows that are not built
   */
  public record Result(PeerTable peers, List<BenchLine> lines, List<Skipped> skipped) {
    /** Copies the lists. */
    public Result {
      lines = List.copyOf(lines);
      skipped = List.copyOf(skipped);
    }
  }

  /**
   * Measures row by row.
   *
   * @param before is told each row that will be measured
   * @param done is given each line as it is ready
   */
  public Result run(Consumer<PeerRow> before, Consumer<BenchLine> done, Cancellation cancellation) {
    PeerTable peers = PeerTable.read(folder);
    List<BenchLine> lines = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    Aims aims = Aims.read();
    int threadsBefore = Engine.threads();
    Engine.useThreads(threads);
    try {
      for (PeerRow row : peers.rows()) {
        if (!row.model().contains(only) && !row.work().contains(only)) {
          continue;
        }
        Optional<BuiltWork> work = BuiltWork.of(row);
        if (work.isEmpty()) {
          skipped.add(new Skipped(row, MissingWork.reason(row)));
        } else if (!cancellation.requested()) {
          for (Source source : work.get().sources()) {
            String file = row.model() + source.ending();
            if (source == Source.IMPORTED && !Files.exists(folder.resolve(file))) {
              skipped.add(new Skipped(row, file + " is not there"));
              continue;
            }
            before.accept(row);
            BenchLine line = measure(peers, row, work.get(), source, aims);
            done.accept(line);
            lines.add(line);
          }
        }
      }
    } finally {
      Engine.useThreads(threadsBefore);
    }
    if (lines.isEmpty() && skipped.isEmpty()) {
      throw InputException.of(
          "--only", "must name a row of " + folder.resolve("peers.json"), only, "leave it out");
    }
    return new Result(peers, lines, skipped);
  }

  private BenchLine measure(
      PeerTable peers, PeerRow row, BuiltWork work, Source source, Aims aims) {
    PeerRow forward =
        peers
            .forward(row.model())
            .orElseThrow(
                () ->
                    InputException.in(
                        row.file(),
                        "must have a row \"forward\" for every model",
                        "none for " + row.model(),
                        "add what its forward pass took"));
    int runs = Math.min(row.runs(), mostRuns);
    try (BenchModel model = BenchModel.open(folder, forward, source, threads)) {
      Interleaved times =
          Interleaved.measure(
              work.prepare(row, model),
              List.of(forward(model, 1), forward(model, threads)),
              runs,
              warmUpMillis);
      return new BenchLine(
          row, source, forward.ms(), times.workMillis(), runs, times.forwardMillis(), aims.of(row));
    }
  }

  private static Runnable forward(BenchModel model, int threads) {
    return () -> {
      Engine.useThreads(threads);
      model.forward().run();
    };
  }
}
