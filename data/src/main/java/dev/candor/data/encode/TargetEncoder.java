package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.core.Task;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be predicted, and how is it said in numbers?
 *
 * <p>The task is binary if the target has two different values, whatever they are; multiclass if it
 * holds categories, or at most 20 different whole numbers with 5 rows for each on average;
 * regression if it holds other numbers. A task that is asked for comes before this rule.
 *
 * <p>Classes are sorted, numbers by value and before names; a class is encoded as its position. For
 * a binary target the second class is the one whose probability is predicted. A regression target
 * is encoded as {@code (y - mean) / sd} of the training rows. Rows without a target are dropped
 * before ({@link TargetRows}).
 */
public final class TargetEncoder {
  private final String column;
  private final Task task;
  private final List<String> classes;
  private final double mean;
  private final double sd;
  private final Map<String, Integer> positions = new HashMap<>();

  private TargetEncoder(String column, Task task, List<String> classes, double mean, double sd) {
    this.column = column;
    this.task = task;
    this.classes = List.copyOf(classes);
    this.mean = mean;
    this.sd = sd;
    this.classes.forEach(name -> positions.put(name, positions.size()));
  }

  /**
   * Learns task and classes from the target of the training rows.
   *
   * @throws InputException if a value is missing, all are equal, or the task asked for does not fit
   */
  public static TargetEncoder fit(Column trainingTarget, Optional<Task> asked) {
    TaskRule rule = TaskRule.of(trainingTarget);
    Task task = rule.task(asked);
    if (task == Task.REGRESSION && trainingTarget instanceof NumberColumn numbers) {
      Centre centre = Centre.of(numbers.name(), numbers.values());
      return new TargetEncoder(numbers.name(), task, List.of(), centre.mean(), centre.sd());
    }
    return new TargetEncoder(trainingTarget.name(), task, rule.values(), 0, 1);
  }

  /**
   * An encoder as it was written down.
   *
   * @throws InputException if the state is none that {@link #state()} could have given
   */
  public static TargetEncoder of(TargetState state) {
    String remedy = "give a model folder as it was written";
    Task task =
        Arrays.stream(Task.values())
            .filter(t -> t.label().equals(state.task()))
            .findFirst()
            .orElseThrow(
                () -> InputException.of("task", "must be a known one", state.task(), remedy));
    int count = state.classes().size();
    boolean fits =
        switch (task) {
          case BINARY -> count == 2;
          case MULTICLASS -> count > 2;
          case REGRESSION -> count == 0;
        };
    if (!fits || new HashSet<>(state.classes()).size() != count) {
      throw InputException.of(
          "classes", "must differ and fit the task " + task.label(), state.classes(), remedy);
    }
    if (!Double.isFinite(state.mean()) || !Double.isFinite(state.sd()) || state.sd() <= 0) {
      throw InputException.of(
          "target " + state.column(),
          "must have a finite mean and a positive sd",
          state.mean() + " and " + state.sd(),
          remedy);
    }
    return new TargetEncoder(state.column(), task, state.classes(), state.mean(), state.sd());
  }

  /** The encoder as plain data. */
  public TargetState state() {
    return new TargetState(column, task.label(), classes, mean, sd);
  }

  /** The name of the target. */
  public String column() {
    return column;
  }

  /** What kind of answer is wanted. */
  public Task task() {
    return task;
  }

  /** The classes in order; none for regression. */
  public List<String> classes() {
    return classes;
  }

  /** The mean of the training rows; 0 for classes. */
  public double mean() {
    return mean;
  }

  /** The standard deviation of the training rows; 1 for classes. */
  public double sd() {
    return sd;
  }

  /**
   * The target in numbers: positions of classes, or standardised values.
   *
   * @throws InputException if a value is missing, or is a class that the training rows did not have
   */
  public float[] encode(Column target) {
    float[] encoded = new float[target.size()];
    for (int i = 0; i < encoded.length; i++) {
      if (target.missing(i)) {
        throw InputException.of(
            "target " + column, "must be known", "none in row " + i, "drop such rows first");
      }
      encoded[i] = task == Task.REGRESSION ? standardised(target, i) : position(target.text(i));
    }
    return encoded;
  }

  private float standardised(Column target, int row) {
    if (target instanceof NumberColumn numbers) {
      return (float) ((numbers.value(row) - mean) / sd);
    }
    throw InputException.of(
        "target " + column, "must hold numbers, as in training", target.text(row), "correct it");
  }

  private int position(String name) {
    Integer position = positions.get(name);
    if (position == null) {
      throw InputException.of(
          "target " + column,
          "must be one of the classes of the training rows",
          name,
          "split by class, or drop the class");
    }
    return position;
  }

  /** The value in the target's own unit that a standardised one stands for. */
  public double decode(double standardised) {
    return standardised * sd + mean;
  }

  /** The class at a position. */
  public String decodeClass(int position) {
    return classes.get(position);
  }
}
