package dev.candor.report.evaluation;

import dev.candor.core.InputException;
import java.util.List;

/**
 * What the model answers while features are taken away, or given back, in the order of a method:
 * the mean over the explained rows.
 *
 * @param measure the measure that it belongs to, such as {@code deletion}
 * @param method the method's name
 * @param kind whether it is a method or a floor
 * @param points from no feature to all of them
 */
public record PerturbationCurve(
    String measure, String method, MethodKind kind, List<Point> points) {
  /**
   * One point.
   *
   * @param share of the features that were taken away or given back, 0 to 1
   * @param mean of the answer over the rows
   * @param low lower end of the mean's 95 % interval
   * @param high upper end of it
   */
  public record Point(double share, double mean, double low, double high) {
    /** Checks that it can be drawn. */
    public Point {
      if (!(share >= 0 && share <= 1)
          || !Double.isFinite(mean)
          || !Double.isFinite(low)
          || !Double.isFinite(high)) {
        throw InputException.of(
            "a point", "must be finite, at a share of 0 to 1", share + ": " + mean, "check it");
      }
    }
  }

  /** Checks that there is a line to draw. */
  public PerturbationCurve {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw InputException.of(
          "points of " + method, "must be two or more", points.size(), "measure more shares");
    }
  }
}
