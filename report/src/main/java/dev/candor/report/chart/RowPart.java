package dev.candor.report.chart;

import dev.candor.core.InputException;

/**
 * A feature of a row and what was given to it.
 *
 * @param feature its name
 * @param value what the row holds there, as people read it; empty where that is not to be shown
 * @param attribution finite
 */
public record RowPart(String feature, String value, double attribution) {
  /** Checks the attribution. */
  public RowPart {
    if (!Double.isFinite(attribution)) {
      throw InputException.of(
          "attribution of " + feature, "must be finite", attribution, "explain the row again");
    }
  }

  /** Name and value in one. */
  public String label() {
    return value.isEmpty() ? feature : feature + " = " + value;
  }
}
