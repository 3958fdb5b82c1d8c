package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import dev.candor.report.chart.Chart;

/**
 * A drawing of a study, which becomes a file beside its page.
 *
 * @param name what the file is called after the study and the part: letters, digits and hyphens
 * @param chart what is drawn
 */
public record Figure(String name, Chart chart) {
  /** Checks that the name can stand in a file's. */
  public Figure {
    if (!name.matches("[a-z0-9-]+")) {
      throw InputException.of("name", "must be letters, digits and hyphens", name, "rename it");
    }
  }

  /** The file that it becomes, beside a page of this name. */
  String file(String page, Part part) {
    return page + "-" + part.label() + "-" + name + ".svg";
  }
}
