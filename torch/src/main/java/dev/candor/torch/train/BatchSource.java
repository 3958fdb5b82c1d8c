package dev.candor.torch.train;

/**
 * Rows that are made while training goes on, such as images that are decoded, cropped and mirrored:
 * they need not fit into memory.
 *
 * <p>An epoch that is read again, on this machine or another, gives the same bits; nothing else has
 * to be saved to go on with a training.
 */
public interface BatchSource {
  /** How many rows an epoch has. */
  int rows();

  /** How many batches an epoch has. */
  int batches();

  /** The batches of an epoch, counted from 0. */
  BatchReader epoch(int epoch);
}
