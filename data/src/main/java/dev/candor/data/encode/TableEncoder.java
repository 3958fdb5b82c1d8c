package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.DateColumn;
import dev.candor.data.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How does a table become numbers, so that a ranking of the numbers is a ranking of its columns?
 *
 * <p>Every source column that is kept becomes a group of inputs:
 *
 * <ul>
 *   <li>a number becomes {@code (x - mean) / sd} with mean and standard deviation (over n) of the
 *       training rows that have it, 0 if the standard deviation is 0; a missing one the training
 *       median, with an input of its own that says so if training rows were missing;
 *   <li>yes and no become the numbers 1 and 0;
 *   <li>a category becomes one input of 0 or 1 for each level, the rarest sharing one;
 *   <li>a date becomes days, scaled like a number, and month, weekday and time of day on circles.
 * </ul>
 *
 * <p>Left out, and named: free text; columns that name the rows; columns of one value; copies of
 * the target. {@link EncoderSettings#keep()} overrides each of them.
 *
 * <p>Immutable. Encoding costs one array of rows x inputs floats (twice that for a moment).
 */
public final class TableEncoder {
  private final List<ColumnEncoding> encodings;
  private final List<LeftOut> leftOut;

  TableEncoder(List<ColumnEncoding> encodings, List<LeftOut> leftOut) {
    this.encodings = List.copyOf(encodings);
    this.leftOut = List.copyOf(leftOut);
  }

  /**
   * Learns from the training rows how to encode tables of the same columns.
   *
   * @throws InputException if the target, an excluded or a kept column does not exist, or no column
   *     is left
   */
  public static TableEncoder fit(Table trainingRows, EncoderSettings settings) {
    settings.keep().forEach(trainingRows::column);
    settings.excluded().forEach(trainingRows::column);
    Optional<Column> target = settings.target().map(trainingRows::column);
    Suspicion suspicion = new Suspicion(target);
    List<ColumnEncoding> encodings = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Column column : trainingRows.columns()) {
      String name = column.name();
      if (settings.target().equals(Optional.of(name)) || settings.excluded().contains(name)) {
        continue;
      }
      Optional<LeftOut.Reason> reason =
          settings.keep().contains(name) ? Optional.empty() : suspicion.of(column);
      if (reason.isPresent()) {
        leftOut.add(new LeftOut(name, reason.get()));
      } else {
        encodings.add(fit(column, settings));
      }
    }
    if (encodings.isEmpty()) {
      throw InputException.of(
          "table " + trainingRows.source(),
          "must have a column that can be an input",
          leftOut,
          "keep one of them by name, or give other columns");
    }
    return new TableEncoder(encodings, leftOut);
  }

  private static ColumnEncoding fit(Column column, EncoderSettings settings) {
    if (column instanceof DateColumn dates) {
      return DateEncoding.fit(dates, settings.scaling());
    }
    return column.type() == ColumnType.NUMBER || column.type() == ColumnType.BOOLEAN
        ? NumberEncoding.fit(column, settings.scaling())
        : CategoryEncoding.fit(column, settings.mostLevels());
  }

  /**
   * An encoder as it was written down.
   *
   * @throws InputException if the state is none that {@link #state()} could have given
   */
  public static TableEncoder of(EncoderState state) {
    return CheckedState.encoder(state);
  }

  /** The encoder as plain data. */
  public EncoderState state() {
    return new EncoderState(encodings.stream().map(ColumnEncoding::state).toList(), leftOut);
  }

  /** The source columns that are inputs, in order. */
  public List<String> features() {
    return encodings.stream().map(ColumnEncoding::column).toList();
  }

  /** The columns that are no inputs, and why. */
  public List<LeftOut> leftOut() {
    return leftOut;
  }

  /**
   * The types that the source columns must have: a file to be predicted is read with these, so that
   * its few rows are not taken for something else.
   */
  public Map<String, ColumnType> types() {
    Map<String, ColumnType> types = new LinkedHashMap<>();
    encodings.forEach(encoding -> types.put(encoding.column(), encoding.type()));
    return types;
  }

  /** For every input, the position of its source column in {@link #features()}. */
  public int[] featureOfInput() {
    List<Integer> groups = new ArrayList<>();
    for (int feature = 0; feature < encodings.size(); feature++) {
      for (int i = 0; i < encodings.get(feature).inputNames().size(); i++) {
        groups.add(feature);
      }
    }
    return groups.stream().mapToInt(Integer::intValue).toArray();
  }

  /** For every input, a name a person can read, such as {@code colour=red}. */
  public List<String> inputNames() {
    return encodings.stream().flatMap(encoding -> encoding.inputNames().stream()).toList();
  }

  /**
   * The inputs of a table's rows. Other columns than the features do not matter, nor does the order
   * of columns.
   *
   * @throws InputException if a source column is missing or is of another type than in training
   */
  public EncodedTable encode(Table table) {
    Set<String> there = Set.copyOf(table.names());
    List<String> gone = features().stream().filter(name -> !there.contains(name)).toList();
    if (!gone.isEmpty()) {
      throw InputException.of(
          "table " + table.source(),
          "must have the columns of the training table",
          "no " + String.join(", ", gone),
          "add them");
    }
    int width = inputNames().size();
    if ((long) table.rows() * width > Integer.MAX_VALUE - 16) {
      throw InputException.of(
          "table " + table.source(),
          "must have at most 2^31 inputs at a time",
          table.rows() + " rows of " + width,
          "encode it in parts");
    }
    float[] inputs = new float[table.rows() * width];
    NoteTaker notes = new NoteTaker();
    int offset = 0;
    for (ColumnEncoding encoding : encodings) {
      encoding.encode(table.column(encoding.column()), inputs, offset, width, notes);
      offset += encoding.inputNames().size();
    }
    return new EncodedTable(
        NdArray.of(inputs, table.rows(), width),
        features(),
        featureOfInput(),
        inputNames(),
        notes.notes());
  }

  /**
   * Inputs in this encoder's units that came another way than from a table, such as rows of which
   * parts were replaced.
   *
   * @param inputs {@code [rows, inputs]}
   * @throws InputException if the rows have another number of inputs
   */
  public EncodedTable encoded(NdArray inputs) {
    int width = inputNames().size();
    if (inputs.rank() != 2 || inputs.length(1) != width) {
      throw InputException.of(
          "inputs", "must be rows of " + width + " numbers", inputs, "give rows of this encoder");
    }
    return new EncodedTable(
        NdArray.of(inputs.toFloats(), inputs.length(0), width),
        features(),
        featureOfInput(),
        inputNames(),
        new NoteTaker().notes());
  }
}
