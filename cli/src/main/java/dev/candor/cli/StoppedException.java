package dev.candor.cli;

import dev.candor.core.Cancellation;

/** The work was stopped on request, before its end; the message says how to go on. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException(String message) {
    super(message);
  }

  /** Stops where somebody asked to, before anything is written. */
  static void ifAsked(Cancellation cancellation) {
    if (cancellation.requested()) {
      throw new StoppedException("stopped; nothing was written; run the same command again");
    }
  }
}
