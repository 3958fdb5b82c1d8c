package dev.candor.cli;

/** The work was stopped on request, before its end; the message says how to go on. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException(String message) {
    super(message);
  }
}
