package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.core.Task;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.LevelOrder;
import dev.candor.data.table.NumberColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What task does a target pose? */
record TaskRule(Column target, List<String> values) {
  static final int MOST_INTEGER_CLASSES = 20;
  private static final int ROWS_PER_CLASS = 5;
  private static final int MOST_CLASSES = 1_000;

  static TaskRule of(Column target) {
    Set<String> different = new HashSet<>();
    for (int i = 0; i < target.size(); i++) {
      if (target.missing(i)) {
        throw InputException.of(
            "target " + target.name(),
            "must be known in every row",
            "none in row " + i,
            "drop such rows first");
      }
      different.add(target.text(i));
    }
    if (different.size() < 2) {
      throw InputException.of(
          "target " + target.name(),
          "must have at least 2 values",
          different,
          "choose another column, or add rows");
    }
    return new TaskRule(target, different.stream().sorted(LevelOrder.NATURAL).toList());
  }

  /** The task asked for if the target allows it, or the one it poses. */
  Task task(Optional<Task> asked) {
    Task task = asked.orElseGet(this::posed);
    String rule =
        switch (task) {
          case BINARY -> values.size() == 2 ? "" : "must have 2 values to be binary";
          case MULTICLASS ->
              values.size() < 3
                  ? "must have 3 values or more to be multiclass"
                  : values.size() > MOST_CLASSES ? "must have at most 1000 classes" : "";
          case REGRESSION ->
              target instanceof NumberColumn ? "" : "must hold numbers to be regression";
        };
    if (!rule.isEmpty()) {
      throw InputException.of(
          "target " + target.name(),
          rule,
          values.size() + " values of type " + target.type().label(),
          "choose another task or target");
    }
    return task;
  }

  private Task posed() {
    if (values.size() == 2) {
      return Task.BINARY;
    }
    if (target instanceof NumberColumn numbers) {
      return fewIntegers(numbers) ? Task.MULTICLASS : Task.REGRESSION;
    }
    boolean names = target.type() == ColumnType.CATEGORY || target.type() == ColumnType.BOOLEAN;
    if (!names || values.size() > target.size() / 2) {
      throw InputException.of(
          "target " + target.name(),
          "must hold numbers, or classes that occur twice on average",
          values.size() + " values of type " + target.type().label(),
          "choose another column, or give the task");
    }
    return Task.MULTICLASS;
  }

  private boolean fewIntegers(NumberColumn numbers) {
    if (values.size() > MOST_INTEGER_CLASSES
        || (long) values.size() * ROWS_PER_CLASS > numbers.size()) {
      return false;
    }
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.value(i) != Math.rint(numbers.value(i))) {
        return false;
      }
    }
    return true;
  }
}
