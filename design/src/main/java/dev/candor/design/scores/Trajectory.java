package dev.candor.design.scores;

import java.util.List;

/**
 * How did one column's weight go over the epochs?
 *
 * @param feature the source column
 * @param epochs after how many epochs it was read; 0 is before the first
 * @param weights its mean and spread over seeds
 */
public record Trajectory(String feature, List<Integer> epochs, List<Spread> weights) {
  /** Copies the lists. */
  public Trajectory {
    epochs = List.copyOf(epochs);
    weights = List.copyOf(weights);
  }
}
