package dev.candor.design.scores;

import dev.candor.core.InputException;
import java.util.List;

/**
 * How did a figure go over the epochs?
 *
 * @param name what it is, such as {@code loss} or {@code accuracy}
 * @param epochs after how many epochs it was taken
 * @param values its mean and spread over seeds, one per epoch taken
 */
public record Curve(String name, List<Integer> epochs, List<Spread> values) {
  /** Checks that there is one value per epoch. */
  public Curve {
    epochs = List.copyOf(epochs);
    values = List.copyOf(values);
    if (epochs.size() != values.size()) {
      throw InputException.of(
          "values", "must be one per epoch, " + epochs.size(), values.size(), "give one for each");
    }
  }
}
