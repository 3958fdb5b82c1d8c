package dev.candor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Holds the kinds of data that a network can be trained on. */
@Command(
    name = "train",
    description = "Train a network that says what mattered to it.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "KIND")
final class TrainCommand implements Runnable {
  @CommandLine.Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "the kind of data is missing: candor train tabular DATA --out DIR, train image DIR --out"
            + " DIR, train series DATA --target COL --window N --out DIR, or train text DATA --text"
            + " COL --label COL --out DIR");
  }
}
