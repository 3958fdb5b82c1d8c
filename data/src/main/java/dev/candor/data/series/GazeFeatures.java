package dev.candor.data.series;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleBinaryOperator;

/**
 * What do two eyes' directions say about where they look? 23 features of the direction vectors R
 * and L of one row, and of how they change; after Hosp 2025.
 *
 * <p>Components of R and L; vergence angle {@code acos(R L / (|R| |L|))} in radians and its cosine;
 * R - L by axis, and the length of its x and y; norms of R and L and their ratio; R / L by axis;
 * {@code dx / dy} and {@code atan2(dy, dx)} of R - L; first difference of the angle, first and
 * second difference of R's x. A division adds 1e-6 with the sign of the denominator. Differences
 * are 0 in the first row after a break. Norms and their ratio are nearly constant for unit vectors:
 * they are kept as a check that a ranking puts them last.
 */
final class GazeFeatures {
  private static final List<String> EYES = List.of("R", "L");
  private static final List<String> AXES = List.of("X", "Y", "Z");
  private static final double TINY = 1e-6;
  private static final List<String> NAMES =
      List.of(
          "R_x",
          "R_y",
          "R_z",
          "L_x",
          "L_y",
          "L_z",
          "vergence_angle",
          "difference_x",
          "difference_y",
          "difference_z",
          "difference_xy_length",
          "R_norm",
          "L_norm",
          "norm_ratio",
          "ratio_x",
          "ratio_y",
          "ratio_z",
          "difference_ratio",
          "difference_angle",
          "vergence_change",
          "R_x_change",
          "R_x_second_change",
          "vergence_cosine");

  private GazeFeatures() {}

  static Series of(Series series) {
    int[][] places = EYES.stream().map(eye -> places(series, eye)).toArray(int[][]::new);
    List<Recording> derived = new ArrayList<>();
    for (Recording recording : series.recordings()) {
      derived.add(recording.withColumns(columns(recording, places)));
    }
    return new Series(NAMES, series.target(), series.classes(), derived, series.notes())
        .noting("23 gaze features made of the direction vectors of both eyes");
  }

  /** Whether it is one of the six columns of the directions. */
  static boolean reads(String column) {
    return EYES.stream().anyMatch(eye -> AXES.stream().anyMatch(axis -> is(column, eye, axis)));
  }

  /** Whether a column's name ends as it should, with blanks or underscores. */
  private static boolean is(String column, String eye, String axis) {
    return column.replace('_', ' ').toLowerCase(Locale.ROOT).endsWith(end(eye, axis));
  }

  private static String end(String eye, String axis) {
    return ("gaze direction " + eye + " " + axis).toLowerCase(Locale.ROOT);
  }

  private static int[] places(Series series, String eye) {
    int[] places = new int[AXES.size()];
    for (int i = 0; i < places.length; i++) {
      String axis = AXES.get(i);
      List<String> found = series.features().stream().filter(name -> is(name, eye, axis)).toList();
      if (found.size() != 1) {
        throw InputException.of(
            "features",
            "must have one column whose name ends with " + end(eye, axis),
            found,
            "name the columns as the eye tracker does");
      }
      places[i] = series.feature(found.get(0));
    }
    return places;
  }

  private static double[][] columns(Recording recording, int[][] places) {
    double[][] columns = new double[NAMES.size()][recording.rows()];
    for (int row = 0; row < recording.rows(); row++) {
      double[] right = direction(recording, places[0], row);
      double[] left = direction(recording, places[1], row);
      double[] values = row(right, left);
      for (int f = 0; f < values.length; f++) {
        columns[f][row] = values[f];
      }
    }
    int angle = NAMES.indexOf("vergence_angle");
    int rightX = NAMES.indexOf("R_x");
    int change = NAMES.indexOf("R_x_change");
    differences(recording, columns[angle], columns[NAMES.indexOf("vergence_change")]);
    differences(recording, columns[rightX], columns[change]);
    differences(recording, columns[change], columns[NAMES.indexOf("R_x_second_change")]);
    return columns;
  }

  private static double[] direction(Recording recording, int[] places, int row) {
    double[] direction = new double[places.length];
    for (int axis = 0; axis < places.length; axis++) {
      direction[axis] = recording.value(places[axis], row);
    }
    return direction;
  }

  private static double[] row(double[] right, double[] left) {
    double[] apart = each(right, left, (r, l) -> r - l);
    double[] ratios = each(right, left, GazeFeatures::over);
    double rightNorm = norm(right);
    double leftNorm = norm(left);
    double dot = right[0] * left[0] + right[1] * left[1] + right[2] * left[2];
    double cosine = Math.max(-1, Math.min(1, dot / (rightNorm * leftNorm)));
    return new double[] {
      right[0],
      right[1],
      right[2],
      left[0],
      left[1],
      left[2],
      StrictMath.acos(cosine),
      apart[0],
      apart[1],
      apart[2],
      Math.sqrt(apart[0] * apart[0] + apart[1] * apart[1]),
      rightNorm,
      leftNorm,
      over(rightNorm, leftNorm),
      ratios[0],
      ratios[1],
      ratios[2],
      over(apart[0], apart[1]),
      StrictMath.atan2(apart[1], apart[0]),
      0,
      0,
      0,
      cosine
    };
  }

  private static double[] each(double[] one, double[] other, DoubleBinaryOperator operator) {
    double[] found = new double[one.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = operator.applyAsDouble(one[i], other[i]);
    }
    return found;
  }

  private static double over(double above, double below) {
    return above / (below + (below < 0 ? -TINY : TINY));
  }

  private static double norm(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private static void differences(Recording recording, double[] of, double[] into) {
    for (int row = 1; row < of.length; row++) {
      into[row] = recording.breaksBefore(row) ? 0 : of[row] - of[row - 1];
    }
  }
}
