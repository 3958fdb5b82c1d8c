package dev.candor.data.encode;

import java.util.List;
import java.util.Objects;

/**
 * A fitted target encoder as plain data.
 *
 * @param column the name of the target
 * @param task binary, multiclass or regression
 * @param classes the classes in order, none for regression
 * @param mean the mean of the training rows, for regression
 * @param sd their standard deviation, for regression
 */
public record TargetState(
    String column, String task, List<String> classes, double mean, double sd) {
  /** Takes what a file left out as empty; all else is checked where the state is used. */
  public TargetState {
    column = Objects.requireNonNullElse(column, "");
    task = Objects.requireNonNullElse(task, "");
    classes =
        classes == null
            ? List.of()
            : classes.stream().map(c -> Objects.requireNonNullElse(c, "")).toList();
  }
}
