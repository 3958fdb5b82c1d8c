package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.core.Task;
import dev.candor.data.encode.EncoderSettings;
import dev.candor.data.encode.LeftOut;
import dev.candor.data.encode.Scaling;
import dev.candor.data.encode.TableEncoder;
import dev.candor.data.encode.TargetEncoder;
import dev.candor.data.encode.TargetRows;
import dev.candor.data.split.Split;
import dev.candor.data.split.Splitter;
import dev.candor.data.table.Column;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import dev.candor.design.scores.ScoresData;
import dev.candor.report.summary.ColumnRole;
import dev.candor.report.summary.ColumnSummary;
import dev.candor.report.summary.DataSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table that is ready to be learned: split, encoded on its training rows, and described.
 *
 * @param data encoded training and test rows
 * @param test the test rows
 * @param dropped rows without a target
 * @param summary what a reader is told
 */
record PreparedTable(ScoresData data, Table test, int dropped, DataSummary summary) {
  /** Splits and encodes a table as the options say. */
  static PreparedTable of(
      Table read, TableOptions options, Scaling scaling, String name, Optional<String> origin) {
    String wanted =
        options.target().orElseGet(() -> read.columns().get(read.columns().size() - 1).name());
    TargetRows rows = TargetRows.of(read, wanted);
    Table table = rows.table();
    List<String> excluded = new ArrayList<>(options.ids());
    options.group().ifPresent(excluded::add);
    options.weights().ifPresent(excluded::add);
    for (String column : excluded) {
      if (table.column(column).name().equals(wanted)) {
        throw InputException.of(
            "--target", "must not be an id, group or weight column", wanted, "name another");
      }
    }
    Task task = TargetEncoder.fit(table.column(wanted), options.task()).task();
    Splitter splitter = Splitter.withDefaults().withTestShare(options.testShare());
    if (task != Task.REGRESSION) {
      splitter = splitter.withStratify(wanted);
    }
    if (options.group().isPresent()) {
      splitter = splitter.withGroup(options.group().get());
    }
    Split split = splitter.split(table, options.splitSeed());
    Table train = table.select(split.train());
    Table test = table.select(split.test());
    TargetEncoder target = TargetEncoder.fit(train.column(wanted), Optional.of(task));
    TableEncoder inputs =
        TableEncoder.fit(
            train,
            EncoderSettings.withDefaults()
                .withTarget(wanted)
                .withExcluded(excluded)
                .withKeep(Set.copyOf(options.keep()))
                .withScaling(scaling));
    DataSummary summary =
        new DataSummary(
            name,
            origin,
            table.rows(),
            train.rows(),
            test.rows(),
            howSplit(options, task),
            columns(table, inputs, wanted, options));
    ScoresData data = ScoresData.of(train, test, inputs, target);
    if (options.weights().isPresent()) {
      data = data.withRowWeights(weights(train.column(options.weights().get())));
    }
    return new PreparedTable(data, test, rows.dropped(), summary);
  }

  private static String howSplit(TableOptions options, Task task) {
    return (task == Task.REGRESSION ? "at random" : "stratified by class")
        + options.group().map(column -> ", whole groups of " + column).orElse("")
        + ", seed "
        + options.splitSeed();
  }

  private static double[] weights(Column column) {
    double[] weights = new double[column.size()];
    for (int row = 0; row < weights.length; row++) {
      double weight =
          column instanceof NumberColumn numbers && !numbers.missing(row)
              ? numbers.value(row)
              : Double.NaN;
      if (!(weight >= 0)) {
        throw InputException.of(
            "--weights " + column.name(),
            "must hold a number of 0 or more in every row",
            column.text(row),
            "correct it, or drop the row");
      }
      weights[row] = weight;
    }
    return weights;
  }

  private static List<ColumnSummary> columns(
      Table table, TableEncoder inputs, String target, TableOptions options) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (LeftOut column : inputs.leftOut()) {
      reasons.put(column.column(), column.reason().text());
    }
    options.ids().forEach(column -> reasons.put(column, "names the rows, as --id says"));
    options.weights().ifPresent(column -> reasons.put(column, "weighs the rows"));
    List<ColumnSummary> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      ColumnFacts facts = ColumnFacts.of(column);
      ColumnRole role =
          column.name().equals(target)
              ? ColumnRole.TARGET
              : options.group().equals(Optional.of(column.name()))
                  ? ColumnRole.GROUP
                  : reasons.containsKey(column.name()) ? ColumnRole.LEFT_OUT : ColumnRole.FEATURE;
      columns.add(
          new ColumnSummary(
              column.name(),
              column.type().label(),
              role,
              facts.missing(),
              facts.distinct(),
              facts.values(),
              Optional.ofNullable(reasons.get(column.name()))));
    }
    return columns;
  }
}
