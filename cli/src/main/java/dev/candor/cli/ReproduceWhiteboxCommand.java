package dev.candor.cli;

import dev.candor.cli.reproduce.whitebox.WhiteboxPart;
import dev.candor.cli.reproduce.whitebox.WhiteboxProtocol;
import dev.candor.cli.reproduce.whitebox.WhiteboxStudy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the methods that look inside keep what they promise. */
@Command(
    name = "whitebox",
    description = {
      "Make the tables of the methods that look inside: imported networks beside onnxruntime, laws"
          + " under random networks, whether explanations notice that the weights are gone, memory"
          + " against steps.",
      "Writes whitebox.md and whitebox.json; a quick run writes whitebox-quick.md and"
          + " whitebox-quick.json."
    },
    sortOptions = false)
final class ReproduceWhiteboxCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--only",
      paramLabel = "TABLE",
      description = "One table: ${COMPLETION-CANDIDATES}. The others are made from finished cells.")
  private Optional<WhiteboxPart> only = Optional.empty();

  @Option(
      names = "--golden",
      paramLabel = "DIR",
      defaultValue = "../shared/golden",
      description = "Where the golden cases lie (default: ${DEFAULT-VALUE}).")
  private Path golden = Path.of("");

  @Option(
      names = "--speed",
      paramLabel = "DIR",
      defaultValue = "../shared/speed",
      description = "Where the fixed models lie (default: ${DEFAULT-VALUE}).")
  private Path speed = Path.of("");

  @Mixin private StudyOptions options;

  ReproduceWhiteboxCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    WhiteboxProtocol preset = options.quick() ? WhiteboxProtocol.quick() : WhiteboxProtocol.full();
    WhiteboxStudy study =
        new WhiteboxStudy(
            preset.withFirstSeed(preset.firstSeed() + options.seed()),
            options.of(terminal, "whitebox", only, List.of()),
            terminal.resolve(golden),
            terminal.resolve(speed));
    options.run(terminal, study::run);
    return ExitCode.DONE.code();
  }
}
