package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.DateColumn;
import dev.candor.data.table.DatePrecision;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A date: days since 1970 scaled like a number, and the month, the weekday and, if there is one,
 * the time of day as points on a circle (sine and cosine), so that December lies beside January. A
 * missing date is the median day at the centre of the circles.
 */
record DateEncoding(String column, Centre centre, boolean missing, boolean timeOfDay)
    implements ColumnEncoding {
  private static final double MILLIS_PER_DAY = 86_400_000.0;

  static DateEncoding fit(DateColumn column, Scaling scaling) {
    double[] present = new double[column.size() - column.missingCount()];
    int n = 0;
    for (int i = 0; i < column.size(); i++) {
      if (!column.missing(i)) {
        present[n++] = column.millis(i) / MILLIS_PER_DAY;
      }
    }
    Centre centre = Centre.of(column.name(), present);
    return new DateEncoding(
        column.name(),
        scaling == Scaling.RAW ? centre.unscaled() : centre,
        present.length < column.size(),
        column.precision() == DatePrecision.MOMENT);
  }

  @Override
  public ColumnType type() {
    return ColumnType.DATE;
  }

  @Override
  public List<String> inputNames() {
    List<String> names = new ArrayList<>(List.of(column + " in days"));
    addCircle(names, "month");
    addCircle(names, "weekday");
    if (timeOfDay) {
      addCircle(names, "time of day");
    }
    if (missing) {
      names.add(column + " is missing");
    }
    return names;
  }

  private void addCircle(List<String> names, String what) {
    names.add(column + " " + what + " (sin)");
    names.add(column + " " + what + " (cos)");
  }

  @Override
  public void encode(Column values, float[] inputs, int offset, int width, NoteTaker notes) {
    for (int i = 0; i < values.size(); i++) {
      int at = i * width + offset;
      if (values.missing(i)) {
        inputs[at] = scaled(centre.median());
        if (missing) {
          inputs[at + (timeOfDay ? 7 : 5)] = 1;
        }
        notes.filled(column);
      } else if (values instanceof DateColumn dates) {
        inputs[at] = scaled(dates.millis(i) / MILLIS_PER_DAY);
        LocalDateTime moment = dates.moment(i);
        circle(inputs, at + 1, (moment.getMonthValue() - 1) / 12.0);
        circle(inputs, at + 3, (moment.getDayOfWeek().getValue() - 1) / 7.0);
        if (timeOfDay) {
          circle(inputs, at + 5, Math.floorMod(dates.millis(i), 86_400_000L) / MILLIS_PER_DAY);
        }
      } else {
        throw InputException.of(
            "column " + column,
            "must hold dates, as in training",
            values.text(i),
            "correct the values or the type");
      }
    }
  }

  private static void circle(float[] inputs, int at, double turn) {
    inputs[at] = (float) StrictMath.sin(2 * Math.PI * turn);
    inputs[at + 1] = (float) StrictMath.cos(2 * Math.PI * turn);
  }

  private float scaled(double days) {
    return centre.sd() == 0 ? 0 : (float) ((days - centre.mean()) / centre.sd());
  }

  @Override
  public ColumnState state() {
    return ColumnState.numeric(column, ColumnType.DATE, centre, missing, timeOfDay);
  }
}
