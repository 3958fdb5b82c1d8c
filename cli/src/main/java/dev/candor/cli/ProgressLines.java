package dev.candor.cli;

import dev.candor.core.Progress;
import dev.candor.core.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;

/** Progress where no line can be drawn over: a line at each stage's start and now and then. */
final class ProgressLines implements ProgressListener {
  private static final long LEAST_NANOS_BETWEEN = 5_000_000_000L;

  private final PrintStream err;
  private String stage = "";
  private long lastLine;

  ProgressLines(PrintStream err) {
    this.err = err;
  }

  @Override
  public void progressed(Progress progress) {
    long now = System.nanoTime();
    boolean begins = !progress.stage().equals(stage);
    if (!begins && now - lastLine < LEAST_NANOS_BETWEEN) {
      return;
    }
    stage = progress.stage();
    lastLine = now;
    err.println(line(progress));
  }

  static String line(Progress progress) {
    StringBuilder line = new StringBuilder(progress.stage());
    if (progress.total() > 0) {
      line.append(": ").append(progress.done()).append(" of ").append(progress.total());
    }
    progress
        .figures()
        .forEach((name, value) -> line.append(", ").append(name).append(' ').append(short4(value)));
    return line.toString();
  }

  /** Four digits; a whole number as it is. */
  static String short4(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
