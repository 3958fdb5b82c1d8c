package dev.candor.design.importance;

import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;

/**
 * Who looks on while training goes on.
 *
 * @param listener is told of every step
 * @param cancellation is asked after every step
 */
public record Watchers(ProgressListener listener, Cancellation cancellation) {
  /** Nobody. */
  public static Watchers none() {
    return new Watchers(ProgressListener.SILENT, Cancellation.NEVER);
  }
}
