package dev.candor.cli;

import dev.candor.cli.reproduce.scores.Protocol;
import dev.candor.cli.reproduce.scores.ScoresPart;
import dev.candor.cli.reproduce.scores.ScoresStudy;
import dev.candor.cli.reproduce.scores.StepTimes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<ScoresPart> only = Optional.empty();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description =
          "Further seeds for the second count of orders and precisions (default: 100; quick: 4).")
  private Optional<Integer> seeds = Optional.empty();

  @Mixin private StudyOptions options;

  ReproduceScoresCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    options.run(terminal, study()::run);
    return ExitCode.DONE.code();
  }

  private ScoresStudy study() {
    Protocol preset = options.quick() ? Protocol.quick() : Protocol.full();
    Protocol protocol =
        preset
            .withFirstSeed(preset.firstSeed() + options.seed())
            .withFurtherSeeds(seeds.orElse(preset.furtherSeeds()));
    return new ScoresStudy(
        protocol,
        options.of(
            terminal, "scores", only, seeds.map(n -> List.of("--seeds " + n)).orElse(List.of())),
        this::step);
  }

  private StepTimes.Step step(int networks, int ofThreads) {
    ScoresBench bench = options.quick() ? new ScoresBench(3, 150) : new ScoresBench(5, 600);
    ScoresBench.Line line = bench.measure(networks, ofThreads);
    ScoresBenchReport.Peer peer = ScoresBenchReport.peer(networks, ofThreads);
    return new StepTimes.Step(line.gated(), peer.millis(), peer.aim(), line.gateCost());
  }
}
