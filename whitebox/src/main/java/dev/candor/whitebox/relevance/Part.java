package dev.candor.whitebox.relevance;

import dev.candor.core.InputException;
import java.util.List;

/** What a rule makes of numbers. */
public sealed interface Part {
  /** As they are. */
  Part ALL = new Mix(1, 0, 0);

  /** {@code max(v, 0)}. */
  Part POSITIVE = new Mix(0, 1, 0);

  /** {@code min(v, 0)}. */
  Part NEGATIVE = new Mix(0, 0, 1);

  /** 0. */
  Part NOTHING = new Mix(0, 0, 0);

  /** {@code all v + positive max(v, 0) + negative min(v, 0)}. */
  record Mix(double all, double positive, double negative) implements Part {}

  /** Parts that do not go by the sign. */
  enum Fixed implements Part {
    /** 1 for every number. */
    ONE,
    /** {@code v^2}. */
    SQUARE
  }

  /**
   * The same numbers in every row: one for all, or one for each channel, the axis after the rows.
   */
  record Given(List<Double> perChannel) implements Part {
    /** Copies the numbers. */
    public Given {
      perChannel = List.copyOf(perChannel);
      if (perChannel.isEmpty() || !perChannel.stream().allMatch(Double::isFinite)) {
        throw InputException.of(
            "bound", "must be one finite number, or one a channel", perChannel, "give such");
      }
    }
  }
}
