package dev.candor.cli.watch;

import java.util.Arrays;
import java.util.OptionalDouble;

/** One row of a feed, read. Never changed. */
final class LiveRow {
  private final long line;
  private final String subject;
  private final OptionalDouble time;
  private final double[] values;

  /**
   * @param values one for each column that goes in; NaN where it is missing; owned
   */
  LiveRow(long line, String subject, OptionalDouble time, double... values) {
    this.line = line;
    this.subject = subject;
    this.time = time;
    this.values = values;
  }

  long line() {
    return line;
  }

  String subject() {
    return subject;
  }

  OptionalDouble time() {
    return time;
  }

  double[] values() {
    return values.clone();
  }

  boolean saysTheSameAs(LiveRow other) {
    return Arrays.equals(values, other.values);
  }
}
