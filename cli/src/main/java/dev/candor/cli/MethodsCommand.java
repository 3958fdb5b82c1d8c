package dev.candor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Which method answers which question, and what does it need, cost and promise? */
@Command(
    name = "methods",
    description = "The matrix: what each method needs, costs, promises, and where it fails.")
final class MethodsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private Everywhere everywhere;

  MethodsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (everywhere.json()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("methods", Method.ALL.stream().map(Method::asJson).toList());
      terminal.out().println(JsonText.of(json));
      return ExitCode.DONE.code();
    }
    for (Method method : Method.ALL) {
      terminal.out().println(method.name());
      method.rows().forEach((what, text) -> terminal.out().printf("  %-9s %s%n", what, text));
      terminal.out().println();
    }
    return ExitCode.DONE.code();
  }

  /**
   * One row of the matrix.
   *
   * @param name what it is called on the command line and in evidence
   * @param answers the question
   * @param needs what it asks of the model
   * @param costs in model calls or training
   * @param promises what holds by construction
   * @param fails where not to believe it
   * @param start the command to try
   */
  record Method(
      String name,
      String answers,
      String needs,
      String costs,
      String promises,
      String fails,
      String start) {
    /** Every method there is. */
    static final List<Method> ALL =
        List.of(
            new Method(
                "scores",
                "which columns of a table matter (the data set), found while training",
                "a network of ours with the gate in front; training",
                "no model calls; d more parameters in training, read in under 1 ms",
                "weights sum to 1; the same bits for the same seed; noise told apart by shadow"
                    + " columns",
                "copies of one column share its weight; on raw inputs the gate absorbs the scale"
                    + " and the order inverts (preset paper)",
                "candor train tabular DATA.csv --out MODEL"),
            new Method(
                "scores --gate input",
                "which columns mattered for one row, and by their mean for the data set",
                "a network of ours with the input-dependent gate; training",
                "no model calls: the weights come with the prediction, in one forward pass",
                "weights of a row sum to 1",
                "a weight says what was let through, not in which direction it pushed",
                "candor train tabular DATA.csv --gate input --out MODEL; candor explain MODEL"
                    + " DATA.csv"),
            new Method(
                "permutation importance",
                "how much worse does any model get when one column is shuffled",
                "outputs only, and the true answers",
                "columns x repeats x rows model calls",
                "a column that the model does not read gets exactly 0",
                "correlated columns hide one another; shuffling makes rows that cannot exist",
                "dev.candor.blackbox (library)"));

    Map<String, String> rows() {
      Map<String, String> rows = new LinkedHashMap<>();
      rows.put("answers", answers);
      rows.put("needs", needs);
      rows.put("costs", costs);
      rows.put("promises", promises);
      rows.put("fails", fails);
      rows.put("start", start);
      return rows;
    }

    Map<String, Object> asJson() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("method", name);
      json.putAll(rows());
      return json;
    }
  }
}
