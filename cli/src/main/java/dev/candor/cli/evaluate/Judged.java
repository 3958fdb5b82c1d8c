package dev.candor.cli.evaluate;

import dev.candor.metrics.measure.Curve;
import dev.candor.report.evaluation.Pairing;
import java.util.List;

/** What a criterion says of a method. */
public sealed interface Judged {
  /**
   * A number for each row or seed: methods can be compared over them.
   *
   * @param over what the numbers belong to
   * @param values one for each, in the same order for every method; NaN where it is not defined
   * @param curves one for each defined value, or none
   */
  record Each(Pairing over, List<Double> values, List<Curve> curves) implements Judged {
    /** Copies the lists. */
    public Each {
      values = List.copyOf(values);
      curves = List.copyOf(curves);
    }

    /** With these numbers. */
    static Each of(Pairing over, double[] values, List<Curve> curves) {
      return new Each(over, java.util.Arrays.stream(values).boxed().toList(), curves);
    }

    /** As numbers. */
    double[] numbers() {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /**
   * One number.
   *
   * @param value the number
   * @param low lower end of its 95 % interval; NaN where there is none
   * @param high upper end of it
   * @param count of how many rows it is
   */
  record Once(double value, double low, double high, int count) implements Judged {}

  /** No number, and why. */
  record Absent(String why) implements Judged {}
}
