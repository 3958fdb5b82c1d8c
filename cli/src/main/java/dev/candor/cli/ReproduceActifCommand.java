package dev.candor.cli;

import dev.candor.cli.reproduce.actif.ActifPart;
import dev.candor.cli.reproduce.actif.ActifProtocol;
import dev.candor.cli.reproduce.actif.ActifStudy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rankings of the features of series by activations, beside their rivals. */
@Command(
    name = "actif",
    description = {
      "Make the tables of rankings of series by an LSTM's activations (DeepACTIF): the first"
          + " features alone, by masking and by retraining, known truths and sanity, cost.",
      "Writes actif.md and actif.json; a quick run writes actif-quick.md and actif-quick.json."
    },
    sortOptions = false)
final class ReproduceActifCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<ActifPart> only = Optional.empty();

  @Mixin private StudyOptions options;

  ReproduceActifCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ActifProtocol preset = options.quick() ? ActifProtocol.quick() : ActifProtocol.full();
    ActifStudy study =
        new ActifStudy(
            preset.withFirstSeed(preset.firstSeed() + options.seed()),
            options.of(terminal, "actif", only, List.of()));
    options.run(terminal, study::run);
    return ExitCode.DONE.code();
  }
}
