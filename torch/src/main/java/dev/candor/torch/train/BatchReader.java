package dev.candor.torch.train;

import java.util.Optional;

/** The batches of one epoch, one after the other. Changes while it is used. */
public interface BatchReader extends AutoCloseable {
  /** The next batch; empty after the last one. */
  Optional<Batch> next();

  /** Ends what still makes batches. */
  @Override
  void close();
}
