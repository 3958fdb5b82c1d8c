package dev.candor.cli;

import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.ImportanceProtocol;
import dev.candor.cli.reproduce.importance.ImportanceStudy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Classifiers that must say where they look, beside their paper. */
@Command(
    name = "importance",
    description = {
      "Make the tables of classifiers that must say where they look (IA, EA, PA): accuracy,"
          + " insertion and deletion, maps against masks beside floors and methods that explain"
          + " afterwards, trainings that make the map follow the object, cost.",
      "Writes importance.md and importance.json; a quick run writes importance-quick.md and"
          + " importance-quick.json. Trained networks lie beside the cells."
    },
    sortOptions = false)
final class ReproduceImportanceCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<ImportancePart> only = Optional.empty();

  @Mixin private StudyOptions options;

  ReproduceImportanceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    ImportanceProtocol preset =
        options.quick() ? ImportanceProtocol.quick() : ImportanceProtocol.full();
    ImportanceStudy study =
        new ImportanceStudy(
            preset.withFirstSeed(preset.firstSeed() + options.seed()),
            options.of(terminal, "importance", only, List.of()));
    options.run(terminal, study::run);
    return ExitCode.DONE.code();
  }
}
