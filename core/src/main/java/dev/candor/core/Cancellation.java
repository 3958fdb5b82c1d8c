package dev.candor.core;

/** Should the work stop? Asked between steps, from the thread that works. */
@FunctionalInterface
public interface Cancellation {
  /** Never. */
  Cancellation NEVER = () -> false;

  /** Whether to stop at the next step. */
  boolean requested();
}
