package dev.candor.core;

import java.nio.file.Path;

/**
 * Something that was handed in is wrong: a file, a setting, an argument. Its message is one line
 * that names the parameter, the value found, the rule and the remedy; the command prints it and
 * exits with 2.
 */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_VALUE = 80;

  /** An error whose one line is already written. */
  public InputException(String message) {
    super(oneLine(message));
  }

  /** An error whose one line is already written, with the failure underneath it. */
  public InputException(String message, Throwable cause) {
    super(oneLine(message), cause);
  }

  /** {@code parameter must rule (found X); remedy}. */
  public static InputException of(String parameter, String rule, Object found, String remedy) {
    return new InputException(parameter + " " + rule + " (found " + shown(found) + "); " + remedy);
  }

  /** {@code FILE: what (found X); remedy}. */
  public static InputException in(Path file, String what, Object found, String remedy) {
    return new InputException(file + ": " + what + " (found " + shown(found) + "); " + remedy);
  }

  /** {@code FILE:LINE: what (found X); remedy}. */
  public static InputException at(Path file, long line, String what, Object found, String remedy) {
    return new InputException(
        file + ":" + line + ": " + what + " (found " + shown(found) + "); " + remedy);
  }

  private static String shown(Object found) {
    String text = oneLine(String.valueOf(found));
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
  }

  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
    return line.toString();
  }
}
