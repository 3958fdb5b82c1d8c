package dev.candor.cli.watch;

import java.io.IOException;
import java.util.Optional;

/** Lines as they come. For one thread. */
public interface LineSource extends AutoCloseable {
  /**
   * The next line, waited for so long; empty where none came.
   *
   * @throws IOException if reading failed
   */
  Optional<Line> next(long millis) throws IOException, InterruptedException;

  /** Whether no more will come. */
  boolean isEnded();

  @Override
  void close() throws IOException;
}
