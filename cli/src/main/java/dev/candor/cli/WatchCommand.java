package dev.candor.cli;

import dev.candor.cli.method.Activations;
import dev.candor.cli.method.Method;
import dev.candor.cli.model.Models;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.model.Opening;
import dev.candor.cli.watch.GrowingFile;
import dev.candor.cli.watch.Line;
import dev.candor.cli.watch.LineSource;
import dev.candor.cli.watch.LiveFeed;
import dev.candor.cli.watch.LiveRanking;
import dev.candor.cli.watch.LiveWindow;
import dev.candor.cli.watch.StreamLines;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.series.BrokenRows;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.Variant;
import dev.candor.design.actif.model.SeriesModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which features matter to the rows that arrive just now? */
@Command(
    name = "watch",
    description = {
      "Read rows from standard input, or a file that grows, and print the ranking as it stands.",
      "Rows are CSV with the columns that the model was trained on; others are ignored. Windows are"
          + " cut by subject, never across a gap; memory stays the same however long it runs.",
      "It ends with its input, or with Ctrl-C."
    },
    sortOptions = false)
final class WatchCommand implements Callable<Integer> {
  private static final long WAIT_MILLIS = 100;
  private static final long REFRESH_NANOS = 250_000_000;
  private static final double MILLIS = 1000;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description =
          "The folder of a model of series that was trained here. Other files (ONNX) say nothing of"
              + " columns, scale and windows: see candor rank.")
  private Path model = Path.of("");

  @Option(
      names = "--follow",
      paramLabel = "FILE",
      description = "A file that grows, in place of standard input.")
  private Optional<Path> followed = Optional.empty();

  @Option(
      names = "--idle",
      paramLabel = "SECONDS",
      description = "With --follow: end when nothing came for so long (default: never).")
  private Optional<Double> idle = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "N",
      description =
          "Print after every N windows (default: 100; on a terminal four times a second).")
  private Optional<Long> every = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many features are printed (default: 10; --json: all).")
  private int top = 10;

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description = "A variant of DeepACTIF: see candor methods.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--class",
      paramLabel = "K|NAME",
      description = "The output that scores are about, where the method asks (default: the first).")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--broken",
      paramLabel = "skip|refuse",
      description = "What becomes of a line that cannot be read (default: skip, and say so).")
  private BrokenRows broken = BrokenRows.SKIP;

  @Option(
      names = "--no-header",
      description = "The first line is a row: subject, time and features as the model has them.")
  private boolean withoutHeader;

  @Mixin private Everywhere everywhere;

  WatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    check();
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    try (OpenedModel opened = Models.open(terminal.resolve(model), model, opening)) {
      SeriesModel series =
          opened
              .series()
              .orElseThrow(
                  () ->
                      InputException.in(
                          model,
                          "must be a folder of candor train series: a feed is rows, and another"
                              + " file says nothing of their columns, scale, gaps and windows",
                          "another kind of model",
                          "rank windows that you cut yourself with candor rank MODEL WINDOWS.npy"
                              + " --background USUAL.npy"));
      watch(opened, series);
    }
    return ExitCode.DONE.code();
  }

  private void check() {
    if (top < 1 || every.filter(n -> n < 1).isPresent()) {
      throw InputException.of(
          top < 1 ? "--top" : "--every",
          "must be 1 or more",
          top < 1 ? top : every.get(),
          "give 1");
    }
    if (idle.isPresent() && (followed.isEmpty() || !(idle.get() > 0))) {
      throw InputException.of(
          "--idle", "must be above 0, beside --follow", idle.get(), "leave it out");
    }
    followed.ifPresent(
        file -> {
          if (Files.isDirectory(terminal.resolve(file))) {
            throw InputException.in(file, "must be a file", "a folder", "give the file in it");
          }
        });
  }

  private void watch(OpenedModel opened, SeriesModel series)
      throws IOException, InterruptedException {
    Variant variant = variant();
    Actif actif = series.actif(variant);
    int explained = output.map(o -> place(opened, series, o)).orElseGet(series::usualOutput);
    Words words = Words.of(terminal, everywhere);
    LiveFeed feed =
        new LiveFeed(
            series,
            followed.orElse(Path.of("stdin")),
            broken,
            withoutHeader ? LiveFeed.Beginning.ROWS : LiveFeed.Beginning.NAMES,
            words.asides()::println);
    LiveRanking ranking = new LiveRanking(actif, explained);
    LiveView.Form form = form();
    LiveView view =
        new LiveView(series, actif, explained, top, form, terminal.screen(), terminal.out());
    try (LineSource lines = lines()) {
      follow(lines, feed, ranking, view, form);
    }
    if (ranking.windows() == 0) {
      words
          .asides()
          .printf(
              "no window: %d rows came, and a window is %d rows without a gap or a missing value%n",
              feed.rows(), series.windowSettings().steps());
    }
  }

  private Variant variant() {
    if (name.isEmpty()) {
      return Actif.recommended();
    }
    Method method = MethodNames.of("--method", name.get());
    return Activations.variant(method)
        .orElseThrow(
            () ->
                InputException.of(
                    "--method",
                    "must be a variant of DeepACTIF, which keeps up with a feed",
                    method.name(),
                    "leave it out, or name one such as " + Actif.recommended().name()));
  }

  private static int place(OpenedModel opened, SeriesModel series, String output) {
    NdArray shape = NdArray.ofDoubles(room -> {}, 1, series.outputs());
    return ExplainedOutput.of(opened, shape, Optional.of(output)).get(0);
  }

  private LiveView.Form form() {
    boolean watched = terminal.screen().live() && Screen.resultsAreWatched();
    return everywhere.json()
        ? LiveView.Form.JSON
        : watched && every.isEmpty() ? LiveView.Form.REFRESHED : LiveView.Form.BLOCKS;
  }

  private LineSource lines() {
    return followed.isPresent()
        ? new GrowingFile(
            terminal.resolve(followed.get()), idle.map(seconds -> (long) (seconds * MILLIS)))
        : StreamLines.of(terminal.in());
  }

  private void follow(
      LineSource lines, LiveFeed feed, LiveRanking ranking, LiveView view, LiveView.Form form)
      throws IOException, InterruptedException {
    boolean refreshed = form == LiveView.Form.REFRESHED;
    long blocks = every.orElse(100L);
    long shown = 0;
    long shownAt = System.nanoTime() - REFRESH_NANOS;
    while (!terminal.cancellation().requested() && !lines.isEnded()) {
      Optional<Line> line = lines.next(WAIT_MILLIS);
      Optional<LiveWindow> window = line.flatMap(feed::take);
      window.ifPresent(ranking::add);
      if (line.isEmpty()) {
        ranking.flush();
      }
      long windows = ranking.windows();
      boolean due =
          refreshed
              ? System.nanoTime() - shownAt >= REFRESH_NANOS
              : window.isPresent() && windows % blocks == 0;
      if (due && windows > shown) {
        view.show(ranking, feed);
        shown = windows;
        shownAt = System.nanoTime();
        if (terminal.out().checkError()) {
          return;
        }
      }
    }
    if (ranking.windows() > shown) {
      view.show(ranking, feed);
    }
  }
}
