package dev.candor.torch.train;

import java.util.List;
import java.util.Optional;

/**
 * What one epoch brought.
 *
 * @param epoch its number, from 1
 * @param loss each member's mean loss over the rows it saw, without penalties
 * @param watched each member on the watched examples after the epoch, where it was asked
 */
public record EpochReport(int epoch, List<Double> loss, Optional<Evaluation> watched) {
  /** Copies the list. */
  public EpochReport {
    loss = List.copyOf(loss);
  }

  /** The mean of the members' losses. */
  public double meanLoss() {
    return loss.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
