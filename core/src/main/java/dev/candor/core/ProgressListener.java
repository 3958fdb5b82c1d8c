package dev.candor.core;

/** Is told how far a piece of work has come, from the thread that does it; must return quickly. */
@FunctionalInterface
public interface ProgressListener {
  /** Listens to nothing. */
  ProgressListener SILENT = progress -> {};

  /** Some more is done. */
  void progressed(Progress progress);
}
