package dev.candor.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Holds the papers whose tables can be made again. */
@Command(
    name = "reproduce",
    description =
        "Make the papers' tables again, beside ours, judge the yardstick, and look inside.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "STUDY")
final class ReproduceCommand implements Runnable {
  @CommandLine.Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "the study is missing: candor reproduce scores, yardstick, whitebox, importance, actif or"
            + " expnet");
  }
}
