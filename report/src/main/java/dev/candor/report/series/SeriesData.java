package dev.candor.report.series;

import dev.candor.core.InputException;
import java.util.List;

/**
 * The recordings that were learned from, and how they were cut.
 *
 * @param name what people call the set: the file's or folder's name
 * @param target the column that is predicted
 * @param classes their names in the order of the outputs; empty where the target is a number
 * @param features what went in, in the order of the model
 * @param rows how many rows there are in all, after what was left out
 * @param steps rows of a window
 * @param stride rows from the start of one window to the start of the next
 * @param horizon how many rows after the window's last one the target lies; 0 for its own
 * @param scaling how features were scaled and on whom that was fitted, in words
 * @param split how subjects were dealt out, in words
 */
public record SeriesData(
    String name,
    String target,
    List<String> classes,
    List<String> features,
    int rows,
    int steps,
    int stride,
    int horizon,
    String scaling,
    String split) {
  /** Checks that there are features, rows and windows. */
  public SeriesData {
    classes = List.copyOf(classes);
    features = List.copyOf(features);
    if (features.isEmpty()) {
      throw InputException.of("features", "must be one or more", 0, "name what went in");
    }
    if (classes.size() == 1) {
      throw InputException.of("classes", "must be two or more, or none", classes, "name them all");
    }
    if (rows < 1 || steps < 1 || stride < 1 || horizon < 0) {
      throw InputException.of(
          "rows, steps, stride and horizon",
          "must be 1 or more, the horizon 0 or more",
          rows + ", " + steps + ", " + stride + " and " + horizon,
          "give those of the windows");
    }
  }

  /** Whether the target is a number. */
  public boolean isNumber() {
    return classes.isEmpty();
  }
}
