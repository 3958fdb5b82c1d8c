package dev.candor.metrics.measure;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens step by step? A line through points, kept so that it can be drawn.
 *
 * @param x where each point lies, rising; of a curve over components their share, 0 to 1
 * @param y what was found there
 */
public record Curve(List<Double> x, List<Double> y) {
  /** Checks that the points belong together and rise. */
  public Curve {
    x = List.copyOf(x);
    y = List.copyOf(y);
    if (x.size() != y.size() || x.isEmpty()) {
      throw InputException.of(
          "curve",
          "must have as many x as y, one or more",
          x.size() + " and " + y.size(),
          "give both for each point");
    }
    for (int i = 1; i < x.size(); i++) {
      if (!(x.get(i) > x.get(i - 1))) {
        throw InputException.of("x", "must rise", x.get(i), "sort the points");
      }
    }
  }

  /** Through these points. */
  public static Curve of(double[] x, double[] y) {
    return new Curve(boxed(x), boxed(y));
  }

  /** The area under the curve by the trapezoid rule, divided by the width; of one point its y. */
  public double area() {
    double area = 0;
    for (int i = 1; i < x.size(); i++) {
      area += (x.get(i) - x.get(i - 1)) * (y.get(i) + y.get(i - 1)) / 2;
    }
    double width = x.get(x.size() - 1) - x.get(0);
    return width == 0 ? y.get(0) : area / width;
  }

  /**
   * The mean of curves over the same x.
   *
   * @throws InputException if there is none, or their x differ
   */
  public static Curve mean(List<Curve> curves) {
    if (curves.isEmpty()) {
      throw InputException.of("curves", "must hold one or more", 0, "measure an input first");
    }
    List<Double> x = curves.get(0).x();
    double[] y = new double[x.size()];
    for (Curve curve : curves) {
      if (!curve.x().equals(x)) {
        throw InputException.of(
            "curves", "must have the same x", curve.x(), "use inputs of one shape");
      }
      for (int i = 0; i < y.length; i++) {
        y[i] += curve.y().get(i) / curves.size();
      }
    }
    return new Curve(x, boxed(y));
  }

  private static List<Double> boxed(double[] values) {
    List<Double> list = new ArrayList<>(values.length);
    for (double value : values) {
      list.add(value);
    }
    return list;
  }
}
