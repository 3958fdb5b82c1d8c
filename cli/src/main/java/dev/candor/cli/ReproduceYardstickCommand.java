package dev.candor.cli;

import dev.candor.cli.reproduce.yardstick.YardstickPart;
import dev.candor.cli.reproduce.yardstick.YardstickProtocol;
import dev.candor.cli.reproduce.yardstick.YardstickStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Whether the yardstick can be trusted, and networks that rank themselves beside post-hoc methods.
 */
@Command(
    name = "yardstick",
    description = {
      "Make the tables of the yardstick: how often error bars cover the truth, errors beside SHAP's"
          + " at equal model calls, rankings against known truth and between retrainings, time.",
      "Writes yardstick.md and yardstick.json; a quick run writes yardstick-quick.md and"
          + " yardstick-quick.json."
    },
    sortOptions = false)
final class ReproduceYardstickCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<YardstickPart> only = Optional.empty();

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      defaultValue = "../shared/golden",
      description = "Where the golden cases lie (default: ${DEFAULT-VALUE}).")
  private Path golden = Path.of("");

  @Mixin private StudyOptions options;

  ReproduceYardstickCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    YardstickProtocol preset =
        options.quick() ? YardstickProtocol.quick() : YardstickProtocol.full();
    YardstickStudy study =
        new YardstickStudy(
            preset.withFirstSeed(preset.firstSeed() + options.seed()),
            options.of(terminal, "yardstick", only, List.of()),
            terminal.resolve(golden));
    options.run(terminal, study::run);
    return ExitCode.DONE.code();
  }
}
