package dev.candor.cli;

import dev.candor.core.Cancellation;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Where a command reads and speaks.
 *
 * @param in what somebody sends it
 * @param out results
 * @param err progress, words and errors
 * @param workingDirectory what relative paths are resolved against
 * @param screen what can be shown
 * @param cancellation whether somebody asked to stop
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Path workingDirectory,
    Screen screen,
    Cancellation cancellation) {
  /** One that nobody sends anything. */
  Terminal(
      PrintStream out,
      PrintStream err,
      Path workingDirectory,
      Screen screen,
      Cancellation cancellation) {
    this(InputStream.nullInputStream(), out, err, workingDirectory, screen, cancellation);
  }

  /** A path as it was given, seen from the working directory. */
  Path resolve(Path path) {
    return workingDirectory.resolve(path);
  }

  /** A path as it was given, seen from the working directory. */
  Path resolve(String path) {
    try {
      return workingDirectory.resolve(path);
    } catch (InvalidPathException e) {
      throw dev.candor.core.InputException.of(
          "path", "must be one that this system can hold", path, "give another");
    }
  }
}
