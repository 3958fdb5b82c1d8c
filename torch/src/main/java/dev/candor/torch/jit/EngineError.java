package dev.candor.torch.jit;

import dev.candor.core.InputException;
import java.nio.file.Path;

/** The one line that matters of what the engine says over many. */
final class EngineError {
  private static final String MARK = "RuntimeError: ";

  private EngineError() {}

  static InputException in(Path file, String what, RuntimeException failure, String remedy) {
    return new InputException(
        file
            + ": "
            + what
            + " (found "
            + line(String.valueOf(failure.getMessage()))
            + "); "
            + remedy,
        failure);
  }

  private static String line(String message) {
    int mark = message.lastIndexOf(MARK);
    String tail = mark < 0 ? message : message.substring(mark + MARK.length());
    int end = tail.indexOf('\n');
    String line = end < 0 ? tail : tail.substring(0, end);
    return line.length() <= 160 ? line : line.substring(0, 160) + "...";
  }
}
