package dev.candor.design.expnet.feature;

import dev.candor.core.InputException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose attention is looked at?
 *
 * @param which layers
 * @param named their numbers, from 0, where they are named; empty otherwise
 */
public record LayerChoice(Which which, List<Integer> named) {
  /** Which layers of an encoder. */
  public enum Which {
    /** The last one: what carries over to other tasks. */
    LAST,
    /** The second third of them. */
    MIDDLE,
    /** All of them: better on the task itself, worse on others. */
    ALL,
    /** Those that are named. */
    NAMED
  }

  /** The last one. */
  public static final LayerChoice LAST = new LayerChoice(Which.LAST, List.of());

  /** The second third of them, one at least. */
  public static final LayerChoice MIDDLE = new LayerChoice(Which.MIDDLE, List.of());

  /** All of them. */
  public static final LayerChoice ALL = new LayerChoice(Which.ALL, List.of());

  /** Copies the list and checks it. */
  public LayerChoice {
    named = List.copyOf(named);
    boolean fits = (which == Which.NAMED) != named.isEmpty();
    if (!fits
        || named.stream().anyMatch(n -> n < 0)
        || named.stream().distinct().count() < named.size()) {
      throw InputException.of(
          "layers", "must be named once each where they are named", named, "count from 0");
    }
  }

  /** Those with these numbers, from 0. */
  public static LayerChoice these(int... numbers) {
    return new LayerChoice(Which.NAMED, IntStream.of(numbers).boxed().toList());
  }

  /** Their numbers in an encoder of so many layers. */
  public List<Integer> in(int layers) {
    return switch (which) {
      case LAST -> List.of(layers - 1);
      case MIDDLE ->
          IntStream.range(layers / 3, Math.max(layers / 3 + 1, 2 * layers / 3)).boxed().toList();
      case ALL -> IntStream.range(0, layers).boxed().toList();
      case NAMED -> checked(layers);
    };
  }

  private List<Integer> checked(int layers) {
    for (int layer : named) {
      if (layer >= layers) {
        throw InputException.of(
            "layer", "must be one of " + layers + ", from 0 on", layer, "name one of them");
      }
    }
    return named;
  }
}
