package dev.candor.torch.train;

import java.util.List;

/**
 * How well does each member do on some examples?
 *
 * @param loss the mean loss of each member
 * @param accuracy the share of rows each member answers rightly; empty where that is no question
 */
public record Evaluation(List<Double> loss, List<Double> accuracy) {
  /** Copies the lists. */
  public Evaluation {
    loss = List.copyOf(loss);
    accuracy = List.copyOf(accuracy);
  }
}
