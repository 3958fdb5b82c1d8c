package dev.candor.cli;

import dev.candor.cli.reproduce.expnet.ExpnetPart;
import dev.candor.cli.reproduce.expnet.ExpnetProtocol;
import dev.candor.cli.reproduce.expnet.ExpnetStudy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Word importance learned from attention, beside methods that nobody trains. */
@Command(
    name = "expnet",
    description = {
      "Make the tables of word importance learned from attention (ExpNet): classifiers, thirteen"
          + " baselines, within a task, across tasks, without rationales, cost.",
      "Writes expnet.md and expnet.json; a quick run writes expnet-quick.md and expnet-quick.json."
    },
    sortOptions = false)
final class ReproduceExpnetCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<ExpnetPart> only = Optional.empty();

  @Mixin private StudyOptions options;

  ReproduceExpnetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ExpnetProtocol preset = options.quick() ? ExpnetProtocol.quick() : ExpnetProtocol.full();
    ExpnetStudy study =
        new ExpnetStudy(
            preset.withFirstSeed(preset.firstSeed() + options.seed()),
            options.of(terminal, "expnet", only, List.of()));
    options.run(terminal, study::run);
    return ExitCode.DONE.code();
  }
}
