package dev.candor.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A script that teaches bash and zsh the verbs and options. */
@Command(
    name = "completion",
    description = {
      "Print the completion script for bash and zsh.",
      "Use it by: source <(candor completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Everywhere everywhere;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String script = AutoComplete.bash("candor", new CommandLine(CommandTree.spec(terminal)));
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(java.util.Map.of("script", script)));
    } else {
      terminal.out().print(script);
    }
    return ExitCode.DONE.code();
  }
}
