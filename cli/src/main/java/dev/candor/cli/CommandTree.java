package dev.candor.cli;

import dev.candor.core.Spelling;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** All verbs under {@code candor}, and what happens when one of them fails. */
final class CommandTree {
  private final Terminal terminal;
  private final CommandLine commandLine;

  CommandTree(Terminal terminal) {
    this.terminal = terminal;
    this.commandLine =
        new CommandLine(new RootCommand())
            .addSubcommand(new DemoCommand(terminal))
            .addSubcommand(
                new CommandLine(new TrainCommand())
                    .addSubcommand(new TrainTabularCommand(terminal))
                    .addSubcommand(new TrainImageCommand(terminal))
                    .addSubcommand(new TrainSeriesCommand(terminal))
                    .addSubcommand(new TrainTextCommand(terminal)))
            .addSubcommand(new RankCommand(terminal))
            .addSubcommand(new PredictCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new EvaluateCommand(terminal))
            .addSubcommand(new WatchCommand(terminal))
            .addSubcommand(new MethodsCommand(terminal))
            .addSubcommand(
                new CommandLine(new ReproduceCommand())
                    .addSubcommand(new ReproduceScoresCommand(terminal))
                    .addSubcommand(new ReproduceYardstickCommand(terminal))
                    .addSubcommand(new ReproduceWhiteboxCommand(terminal))
                    .addSubcommand(new ReproduceImportanceCommand(terminal))
                    .addSubcommand(new ReproduceActifCommand(terminal))
                    .addSubcommand(new ReproduceExpnetCommand(terminal)))
            .addSubcommand(new BenchCommand(terminal))
            .addSubcommand(new CompletionCommand(terminal))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpAutoWidth(true)
            .setParameterExceptionHandler((e, args) -> usage(e, args))
            .setExecutionExceptionHandler((e, line, parsed) -> failed(e, parsed));
  }

  /** Runs one verb; see {@link Candor#run}. */
  int run(String... args) {
    try {
      return commandLine.execute(args);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return fail(e, List.of(args).contains("--debug"), List.of(args).contains("--json"));
    }
  }

  /** The tree of commands, for the completion script. */
  static CommandSpec spec(Terminal terminal) {
    return new CommandTree(terminal).commandLine.getCommandSpec();
  }

  private int usage(ParameterException thrown, String[] args) {
    if (thrown.getCause() instanceof dev.candor.core.InputException input) {
      return fail(input, false, List.of(args).contains("--json"));
    }
    StringBuilder line = new StringBuilder(Failure.oneLine(String.valueOf(thrown.getMessage())));
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      line.setLength(0);
      line.append("nothing is called ").append(String.join(" ", unmatched.getUnmatched()));
      CommandSpec spec = thrown.getCommandLine().getCommandSpec();
      List<String> names = new ArrayList<>(spec.optionsMap().keySet());
      names.addAll(spec.subcommands().keySet());
      unmatched.getUnmatched().stream()
          .flatMap(written -> Spelling.nearest(written, names).stream())
          .findFirst()
          .ifPresent(name -> line.append("; did you mean ").append(name).append('?'));
    }
    line.append("; see ").append(thrown.getCommandLine().getCommandSpec().qualifiedName());
    line.append(" --help");
    return fail(
        new Failure(ExitCode.WRONG_INPUT, line.toString()), List.of(args).contains("--json"));
  }

  private int failed(Exception thrown, ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return fail(
        thrown,
        last.matchedOptionValue("--debug", false),
        last.matchedOptionValue("--json", false));
  }

  private int fail(Throwable thrown, boolean debug, boolean json) {
    int code = fail(Failure.of(thrown), json);
    if (debug) {
      thrown.printStackTrace(terminal.err());
    }
    return code;
  }

  private int fail(Failure failure, boolean json) {
    terminal.err().println("candor: " + failure.line());
    if (json) {
      terminal.out().println(JsonText.of(failure.asJson()));
    }
    return failure.code().code();
  }

  /** What {@code candor} alone shows. */
  @Command(
      name = "candor",
      description = "Neural networks that say why.",
      mixinStandardHelpOptions = true,
      versionProvider = VersionText.class,
      synopsisSubcommandLabel = "VERB",
      footer = {
        "",
        "Start here:",
        "  candor demo                                on real data, with a report",
        "  candor train tabular DATA.csv --out MODEL  on yours",
        "  candor train image DIR --out MODEL         on images, a folder for each class",
        "  candor train series DATA --target COL --window N --out MODEL",
        "                                             on rows in the order of time",
        "  candor train text DATA --text COL --label COL --out MODEL",
        "                                             on texts: which words mattered",
        "",
        "Exit codes: 0 done, 1 failed, 2 wrong input or usage."
      })
  static final class RootCommand implements Runnable {
    @CommandLine.Spec private CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(spec.commandLine(), "a verb is missing");
    }
  }
}
