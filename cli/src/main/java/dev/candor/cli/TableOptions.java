package dev.candor.cli;

import dev.candor.core.Task;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a table's columns are for and how its rows are split, as options of the command. */
final class TableOptions {
  @Option(
      names = "--target",
      paramLabel = "COL",
      description = "The column to predict (default: the last).")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--types",
      paramLabel = "COL=TYPE,..",
      description = "Types not to be found: number, category, boolean, date, text.")
  private String types = "";

  @Option(
      names = "--group",
      paramLabel = "COL",
      description = "Rows of one value of this column are never in both train and test.")
  private Optional<String> group = Optional.empty();

  @Option(
      names = "--keep",
      split = ",",
      paramLabel = "COL",
      description = "Columns to use although they look like text, an id, a constant or the target.")
  private List<String> keep = List.of();

  @Option(
      names = "--id",
      split = ",",
      paramLabel = "COL",
      description = "Columns that name a row: no inputs, but shown beside predictions.")
  private List<String> ids = List.of();

  @Option(
      names = "--weights",
      paramLabel = "COL",
      description = "A column that says how much each row counts; no input.")
  private Optional<String> weights = Optional.empty();

  @Option(
      names = "--task",
      paramLabel = "KIND",
      description = "binary, multiclass or regression (default: found from the target).")
  private Optional<Task> task = Optional.empty();

  @Option(
      names = "--test-share",
      paramLabel = "X",
      description = "Share of the rows to test on (default: .2).")
  private double testShare = .2;

  @Option(
      names = "--split-seed",
      paramLabel = "N",
      description = "Seed of the split into train and test (default: 0).")
  private long splitSeed;

  Optional<String> target() {
    return target;
  }

  String types() {
    return types;
  }

  Optional<String> group() {
    return group;
  }

  List<String> keep() {
    return keep;
  }

  List<String> ids() {
    return ids;
  }

  Optional<String> weights() {
    return weights;
  }

  Optional<Task> task() {
    return task;
  }

  double testShare() {
    return testShare;
  }

  long splitSeed() {
    return splitSeed;
  }
}
