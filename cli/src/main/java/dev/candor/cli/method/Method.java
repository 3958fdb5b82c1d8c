package dev.candor.cli.method;

import dev.candor.core.InputException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of the matrix.
 *
 * @param name what it is called on the command line and in evidence
 * @param family what kind of thing it is
 * @param answers the question
 * @param needs what it asks of the model and the data
 * @param costs in model calls or training
 * @param promises what holds by construction
 * @param fails the sanity test that it fails, and where not to believe it
 * @param start the command to try
 * @param making how it is made
 */
public record Method(
    String name,
    Family family,
    String answers,
    String needs,
    String costs,
    String promises,
    String fails,
    String start,
    Making making) {
  /** Checks that it can be named on a command line. */
  public Method {
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw InputException.of("method", "must be lower case with hyphens", name, "rename it");
    }
  }

  /** What there is to say of it, by heading. */
  public Map<String, String> rows() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("family", family.label());
    rows.put("explains", making.explains());
    rows.put("answers", answers);
    rows.put("needs", needs);
    rows.put("costs", costs);
    rows.put("promises", promises);
    rows.put("fails", fails);
    rows.put("start", start);
    return rows;
  }

  /** The row as a line of a Markdown table, as in {@code docs/methods.md}. */
  public String markdown() {
    return String.join(
        " | ",
        "| `" + name + "`",
        family.label(),
        making.explains(),
        needs,
        costs,
        promises,
        fails + " |");
  }
}
