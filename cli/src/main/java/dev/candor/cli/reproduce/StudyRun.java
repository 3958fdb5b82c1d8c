package dev.candor.cli.reproduce;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How is a study run?
 *
 * @param only one table, or all
 * @param begin whether finished cells are kept, and whether others are measured
 * @param threads how many cells are measured at a time
 * @param data where the real data sets lie
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 */
public record StudyRun(
    Optional<Part> only, Study.Begin begin, int threads, Path data, Path out, String command) {
  /** Checks the number of threads. */
  public StudyRun {
    if (threads < 1 || threads > 1024) {
      throw InputException.of("threads", "must be 1 to 1024", threads, "give the number of cores");
    }
  }
}
