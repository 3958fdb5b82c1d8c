package dev.candor.report.expnet;

import dev.candor.core.InputException;
import java.util.List;

/**
 * How an explainer's score changes with what heads of attention make of a word: one number for each
 * layer and head, in units of what varies over the training tasks.
 *
 * @param view what is read of a head, in words: {@code what [CLS] takes from the word}
 * @param layers their numbers from 1, first to last
 * @param heads how many each has
 * @param slopes {@code [layers, heads]}: above 0 where more of it makes a word more important
 */
public record HeadSlopes(String view, List<Integer> layers, int heads, List<Double> slopes) {
  /** Copies the lists and checks that there is a number for each head. */
  public HeadSlopes {
    layers = List.copyOf(layers);
    slopes = List.copyOf(slopes);
    if (layers.isEmpty() || heads < 1 || slopes.size() != layers.size() * heads) {
      throw InputException.of(
          "slopes of " + view,
          "must be one for each head of each layer, " + layers.size() + " x " + heads,
          slopes.size(),
          "give them layer by layer");
    }
    if (slopes.stream().anyMatch(slope -> !Double.isFinite(slope))) {
      throw InputException.of("slopes of " + view, "must be finite", slopes, "check the training");
    }
  }

  /** One head's. */
  public double at(int layer, int head) {
    return slopes.get(layer * heads + head);
  }
}
