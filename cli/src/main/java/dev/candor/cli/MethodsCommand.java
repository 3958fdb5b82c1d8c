package dev.candor.cli;

import dev.candor.cli.method.Method;
import dev.candor.cli.method.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which method answers which question, and what does it need, cost and promise? */
@Command(
    name = "methods",
    description = "The matrix: what each method needs, costs, promises, and where it fails.",
    sortOptions = false)
final class MethodsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--markdown", description = "Print the matrix as docs/methods.md has it.")
  private boolean markdown;

  @Mixin private Everywhere everywhere;

  MethodsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<Method> all = Methods.all();
    if (everywhere.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("methods", all.stream().map(MethodsCommand::json).toList());
      terminal.out().println(JsonText.of(json));
      return ExitCode.DONE.code();
    }
    if (markdown) {
      terminal.out().println(Methods.markdownHead());
      all.forEach(method -> terminal.out().println(method.markdown()));
      return ExitCode.DONE.code();
    }
    for (Method method : all) {
      terminal.out().println(method.name());
      method.rows().forEach((what, text) -> terminal.out().printf("  %-9s %s%n", what, text));
      terminal.out().println();
    }
    return ExitCode.DONE.code();
  }

  private static Map<String, Object> json(Method method) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", method.name());
    json.putAll(method.rows());
    return json;
  }
}
