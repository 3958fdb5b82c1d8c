package dev.candor.torch.train;

import java.util.List;

/**
 * What a training came to. The network itself holds the parameters.
 *
 * @param epochs what every epoch brought
 * @param ending why it ended
 * @param last the state at the end, from which training can go on
 * @param millis wall-clock milliseconds of this run
 */
public record TrainingRun(List<EpochReport> epochs, Ending ending, Checkpoint last, double millis) {
  /** Copies the list. */
  public TrainingRun {
    epochs = List.copyOf(epochs);
  }

  /** Why did a training end? */
  public enum Ending {
    /** All epochs are done. */
    COMPLETED,
    /** No member got better any more. */
    STOPPED_EARLY,
    /** Someone asked to stop. */
    CANCELLED
  }
}
