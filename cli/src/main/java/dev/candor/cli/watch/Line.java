package dev.candor.cli.watch;

/**
 * A line as it came.
 *
 * @param number from 1
 * @param text without its end; empty where it cannot be read
 * @param wrong why it cannot be read; empty where it can
 */
public record Line(long number, String text, String wrong) {
  /** One that can be read. */
  static Line of(long number, String text) {
    return new Line(number, text, "");
  }
}
