package dev.candor.cli.input;

import dev.candor.data.series.Windows;
import java.util.OptionalDouble;

/**
 * Where in the files does a window lie?
 *
 * @param subject whose rows they are
 * @param firstLine of the file, of its first row
 * @param lastLine of its last row
 * @param lastTime the time of its last row, where rows have times
 */
public record WindowPlace(String subject, long firstLine, long lastLine, OptionalDouble lastTime) {
  /** The place of one of many. */
  static WindowPlace of(Windows windows, int window) {
    double time = windows.lastTime(window);
    return new WindowPlace(
        windows.subject(window),
        windows.firstLine(window),
        windows.lastLine(window),
        Double.isNaN(time) ? OptionalDouble.empty() : OptionalDouble.of(time));
  }

  /** As a person would name it. */
  public String name() {
    return subject + " lines " + firstLine + "-" + lastLine;
  }
}
