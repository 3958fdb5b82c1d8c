package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.data.table.BooleanColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.NumberColumn;
import java.util.ArrayList;
import java.util.List;

/**
 * A number, or yes and no as 1 and 0: {@code (x - mean) / sd}, the median where it is missing, and
 * an input that says so if training rows were missing.
 */
record NumberEncoding(String column, ColumnType type, Centre centre, boolean missing)
    implements ColumnEncoding {
  static NumberEncoding fit(Column column, Scaling scaling) {
    double[] present = new double[column.size() - column.missingCount()];
    int n = 0;
    for (int i = 0; i < column.size(); i++) {
      if (!column.missing(i)) {
        present[n++] = value(column, i);
      }
    }
    Centre centre = Centre.of(column.name(), present);
    return new NumberEncoding(
        column.name(),
        column.type(),
        scaling == Scaling.RAW ? centre.unscaled() : centre,
        present.length < column.size());
  }

  @Override
  public List<String> inputNames() {
    List<String> names = new ArrayList<>(List.of(column));
    if (missing) {
      names.add(column + " is missing");
    }
    return names;
  }

  @Override
  public void encode(Column values, float[] inputs, int offset, int width, NoteTaker notes) {
    for (int i = 0; i < values.size(); i++) {
      boolean absent = values.missing(i);
      int at = i * width + offset;
      inputs[at] = scaled(absent ? centre.median() : value(values, i));
      if (missing) {
        inputs[at + 1] = absent ? 1 : 0;
      }
      if (absent) {
        notes.filled(column);
      }
    }
  }

  private float scaled(double value) {
    float scaled = centre.sd() == 0 ? 0 : (float) ((value - centre.mean()) / centre.sd());
    if (!Float.isFinite(scaled)) {
      throw InputException.of(
          "column " + column,
          "must hold numbers that fit single precision",
          value,
          "give it in a larger unit");
    }
    return scaled;
  }

  private static double value(Column column, int row) {
    if (column instanceof NumberColumn numbers) {
      return numbers.value(row);
    }
    if (column instanceof BooleanColumn booleans) {
      return booleans.value(row);
    }
    throw InputException.of(
        "column " + column.name(),
        "must hold numbers, as in training",
        column.type().label() + ", for example " + column.text(row),
        "correct the values or the type");
  }

  @Override
  public ColumnState state() {
    return ColumnState.numeric(column, type, centre, missing, false);
  }
}
