package dev.candor.cli;

import dev.candor.cli.model.Models;
import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.model.Opening;
import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How fast is it here, beside the peers' figures? */
@Command(
    name = "bench",
    description = {
      "Measure the work on the models in DIR beside the figures of its peers.json: each time over a"
          + " forward pass of the same file by plain libtorch, ours over the peer's.",
      "With --scores: training steps of the scores network (896 rows x 10 columns, one Adam step)"
          + " beside PyTorch's figures, and what the gate costs.",
      "DIR the folder of an image network with a map, or of a model of series: what explaining"
          + " costs beside predicting."
    },
    sortOptions = false)
final class BenchCommand implements Callable<Integer> {
  private static final int MODEL_ROUNDS = 30;

  private final Terminal terminal;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "A folder with models, inputs and peers.json; or a model's folder.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--scores", description = "Measure the scores network instead.")
  private boolean scores;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      description = "Only rows of DIR with this text in model or work.")
  private String only = "";

  @Option(
      names = "--runs",
      paramLabel = "N",
      description =
          "Runs a median is of (default: 5 with --scores, 30 for a model; in DIR at most N, default"
              + " as the peers).")
  private Optional<Integer> runs = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Write what was measured in DIR as a page in Markdown.")
  private Optional<Path> page = Optional.empty();

  @Option(
      names = "--millis",
      paramLabel = "N",
      description = "With --scores: about how long a run takes (default: 600).")
  private int millis = 600;

  @Option(
      names = "--warm-up",
      paramLabel = "MILLIS",
      description = "In DIR: how long a work is run before it is timed (default: 2000).")
  private int warmUp = 2000;

  @Mixin private Everywhere everywhere;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (scores == folder.isPresent()) {
      throw InputException.of(
          "bench",
          "must be told what to measure",
          scores ? "two things" : "nothing",
          "give a folder with peers.json, or --scores");
    }
    if (runs.orElse(1) < 1 || millis < 1 || warmUp < 1) {
      throw InputException.of(
          "--runs, --millis and --warm-up",
          "must be 1 or more",
          runs.orElse(1) + ", " + millis + ", " + warmUp,
          "try the defaults");
    }
    if (scores) {
      new ScoresBenchReport(terminal, everywhere).run(runs.orElse(5), millis);
    } else if (OutputFolder.isModel(terminal.resolve(folder.get()))) {
      model(folder.get());
    } else {
      new ModelBenchReport(terminal, everywhere)
          .run(
              terminal.resolve(folder.get()),
              only,
              runs.orElse(Integer.MAX_VALUE),
              warmUp,
              page.map(terminal::resolve));
    }
    return ExitCode.DONE.code();
  }

  private void model(Path shown) {
    Opening opening = Opening.withDefaults().withThreads(everywhere.threads());
    int rounds = runs.orElse(MODEL_ROUNDS);
    try (OpenedModel opened = Models.open(terminal.resolve(shown), shown, opening)) {
      opened
          .series()
          .ifPresentOrElse(
              series -> new SeriesBenchReport(terminal, everywhere).run(series, rounds),
              () -> new MapBenchReport(terminal, everywhere).run(opened, rounds));
    }
  }
}
