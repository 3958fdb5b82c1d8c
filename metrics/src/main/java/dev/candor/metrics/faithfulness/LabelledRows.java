package dev.candor.metrics.faithfulness;

import dev.candor.core.Attribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;

/**
 * Rows with their targets and explanations.
 *
 * @param rows {@code [n, ...]}, n of 1 or more
 * @param targets {@code [n]}: a class from 0, or a value
 * @param attributions one per row
 */
public record LabelledRows(NdArray rows, NdArray targets, List<Attribution> attributions) {
  /** Checks that there is one of each for every row. */
  public LabelledRows {
    attributions = List.copyOf(attributions);
    if (rows.rank() < 2
        || rows.length(0) < 1
        || rows.length(0) != targets.size()
        || targets.size() != attributions.size()) {
      throw InputException.of(
          "rows",
          "must be one or more, with a target and an attribution each",
          rows + ", " + targets.size() + " targets, " + attributions.size() + " attributions",
          "give one of each");
    }
  }
}
