package dev.candor.cli.watch;

import dev.candor.data.series.Missing;
import dev.candor.data.series.RepeatedRows;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.WindowSettings;
import dev.candor.design.actif.model.SeriesModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The last rows of one subject: as many as a window needs, and what it takes to know where the next
 * one may begin. Memory: a window, 64 steps of time, and 256 rows where repeated ones are dropped.
 * Changes while it is used.
 */
final class LiveSubject {
  private static final int REMEMBERED = 256;

  private final SeriesSettings settings;
  private final WindowSettings windows;
  private final SeriesScaler scaler;
  private final LiveRecipe recipe;
  private final LiveGaps gaps;
  private final Deque<double[]> rows = new ArrayDeque<>();
  private final Deque<LiveRow> remembered = new ArrayDeque<>();
  private OptionalDouble lastTime = OptionalDouble.empty();
  private double[] lastValues = {};
  private int[] filledSince = {};
  private long sinceBreak;

  LiveSubject(SeriesModel model, List<String> columns) {
    this.settings = model.settings();
    this.windows = model.windowSettings();
    this.scaler = model.scaler();
    this.recipe =
        new LiveRecipe(model.preparation().recipe(), columns, model.features(), model.targetName());
    this.gaps = new LiveGaps(settings.gap());
  }

  /**
   * Takes one row more.
   *
   * @return the window that it ends, scaled, row by row; empty where it ends none
   */
  Optional<float[]> take(LiveRow row) {
    if (settings.repeated() == RepeatedRows.DROP && isRepeated(row)) {
      return Optional.empty();
    }
    boolean parted = isParted(row);
    if (parted) {
      reset();
    }
    double[] values = filled(row.values());
    double[] features = recipe.features(values);
    if (Arrays.stream(features).anyMatch(Double::isNaN)) {
      rows.clear();
      sinceBreak = 0;
      return Optional.empty();
    }
    rows.addLast(scaler.apply(features));
    if (rows.size() > windows.steps()) {
      rows.removeFirst();
    }
    sinceBreak++;
    boolean whole =
        sinceBreak >= windows.steps() && (sinceBreak - windows.steps()) % windows.stride() == 0;
    return whole ? Optional.of(window()) : Optional.empty();
  }

  private boolean isRepeated(LiveRow row) {
    if (remembered.stream().anyMatch(row::saysTheSameAs)) {
      return true;
    }
    remembered.addLast(row);
    if (remembered.size() > REMEMBERED) {
      remembered.removeFirst();
    }
    return false;
  }

  /** Whether time jumped, or went back. */
  private boolean isParted(LiveRow row) {
    OptionalDouble before = lastTime;
    lastTime = row.time();
    if (before.isEmpty() || row.time().isEmpty()) {
      return false;
    }
    double step = row.time().getAsDouble() - before.getAsDouble();
    return step < 0 || gaps.parts(step);
  }

  /** Whether this row's time lies before that of the last one. */
  boolean goesBack(LiveRow row) {
    return lastTime.isPresent()
        && row.time().isPresent()
        && row.time().getAsDouble() < lastTime.getAsDouble();
  }

  /** The time of the last row. */
  OptionalDouble lastTime() {
    return lastTime;
  }

  private double[] filled(double[] values) {
    if (settings.missing() instanceof Missing.CarryForward carry) {
      if (lastValues.length == 0) {
        lastValues = new double[values.length];
        Arrays.fill(lastValues, Double.NaN);
        filledSince = new int[values.length];
      }
      for (int i = 0; i < values.length; i++) {
        if (!Double.isNaN(values[i])) {
          filledSince[i] = 0;
        } else if (filledSince[i] < carry.rows()) {
          values[i] = lastValues[i];
          filledSince[i]++;
        }
        lastValues[i] = values[i];
      }
    }
    return values;
  }

  /** What comes next is parted from what came. */
  void reset() {
    rows.clear();
    recipe.reset();
    sinceBreak = 0;
    Arrays.fill(lastValues, Double.NaN);
    Arrays.fill(filledSince, 0);
  }

  private float[] window() {
    int width = scaler.features().size();
    float[] window = new float[windows.steps() * width];
    int at = 0;
    for (double[] row : rows) {
      for (double value : row) {
        window[at++] = (float) value;
      }
    }
    return window;
  }
}
