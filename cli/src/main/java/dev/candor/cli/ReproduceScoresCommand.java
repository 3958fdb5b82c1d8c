package dev.candor.cli;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.scores.Protocol;
import dev.candor.cli.reproduce.scores.ScoresPart;
import dev.candor.cli.reproduce.scores.ScoresStudy;
import dev.candor.cli.reproduce.scores.StepTimes;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The paper of the scores network: its table beside ours, and what we say of it ourselves. */
@Command(
    name = "scores",
    description = {
      "Make the tables of the scores network: the paper's beside ours, what the recommended"
          + " setting finds, noise that is confirmed, hard data, cost.",
      "Writes scores.md and scores.json; a quick run writes scores-quick.md and scores-quick.json."
    },
    sortOptions = false)
final class ReproduceScoresCommand implements Callable<Integer> {
  private static final int MOST_AT_A_TIME = 2;

  private final Terminal terminal;

  @Option(
      names = "--quick",
      description = "Few seeds, epochs and sets: ends within 10 minutes on two cores.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<ScoresPart> only = Optional.empty();

  @Option(names = "--resume", description = "Keep the cells that are finished already.")
  private boolean resume;

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Further seeds for the second count of orders and precisions (default: 100; quick: 4).")
  private Optional<Integer> seeds = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "../shared/data",
      description = "Where the real data sets lie (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "docs/results",
      description = "Where the page goes, and finished cells below it (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("");

  @Mixin private Everywhere everywhere;

  ReproduceScoresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    say(outcome(study()));
    return ExitCode.DONE.code();
  }

  private Study.Outcome outcome(ScoresStudy study) {
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen())) {
      return study.run(listener(bars), terminal.cancellation());
    } catch (CancellationException e) {
      throw new StoppedException(
          "stopped; finished cells are kept; go on with the same command and --resume");
    }
  }

  private ScoresStudy study() {
    Protocol preset = quick ? Protocol.quick() : Protocol.full();
    Protocol protocol =
        preset
            .withFirstSeed(preset.firstSeed() + everywhere.seed())
            .withFurtherSeeds(seeds.orElse(preset.furtherSeeds()));
    int threads =
        everywhere
            .threads()
            .orElse(Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors()));
    return new ScoresStudy(
        protocol,
        only,
        resume ? Study.Begin.RESUMING : Study.Begin.AFRESH,
        threads,
        terminal.resolve(data),
        terminal.resolve(out),
        typed(),
        this::step);
  }

  private StepTimes.Step step(int seeds, int ofThreads) {
    ScoresBench.Line line =
        (quick ? new ScoresBench(3, 150) : new ScoresBench(5, 600)).measure(seeds, ofThreads);
    BenchCommand.Peer peer = BenchCommand.peer(seeds, ofThreads);
    return new StepTimes.Step(line.gated(), peer.millis(), peer.aim(), line.gateCost());
  }

  private ProgressListener listener(ProgressBars bars) {
    if (everywhere.quiet()) {
      return ProgressListener.SILENT;
    }
    return terminal.screen().live() ? bars : new ProgressLines(terminal.err());
  }

  /** The command with the options that change what is measured. */
  private String typed() {
    List<String> words = new ArrayList<>(List.of("candor", "reproduce", "scores"));
    if (quick) {
      words.add("--quick");
    }
    only.ifPresent(part -> words.add("--only " + part.label()));
    if (resume) {
      words.add("--resume");
    }
    seeds.ifPresent(n -> words.add("--seeds " + n));
    if (everywhere.seed() != 0) {
      words.add("--seed " + everywhere.seed());
    }
    return String.join(" ", words);
  }

  private void say(Study.Outcome outcome) {
    if (everywhere.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("page", outcome.page().toString());
      json.put("json", outcome.json().toString());
      json.put("measured", outcome.measured());
      json.put("kept", outcome.kept());
      json.put("seconds", outcome.seconds());
      json.put("verdicts", outcome.verdicts());
      terminal.out().println(JsonText.of(json));
      return;
    }
    for (Map<String, Object> verdict : outcome.verdicts()) {
      terminal
          .out()
          .println(
              verdict.get("outcome")
                  + ": "
                  + verdict.get("claim")
                  + ": "
                  + verdict.get("measured"));
    }
    terminal.out().println("wrote " + outcome.page() + " and " + outcome.json());
  }
}
