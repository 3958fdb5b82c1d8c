package dev.candor.design.scores;

import dev.candor.core.InputException;
import dev.candor.torch.Initial;
import java.util.ArrayList;
import java.util.List;

/** With which scores does the gate start? */
public sealed interface InitialScores {
  /** What torch draws for a gate over these source columns. */
  Initial initial(List<String> features);

  /** All zero: every column has weight {@code 1/d}. */
  record Zero() implements InitialScores {
    @Override
    public Initial initial(List<String> features) {
      return new Initial.Constant(0);
    }
  }

  /**
   * Uniform in {@code [-spread, spread)}, drawn anew for each seed.
   *
   * @param spread the largest score drawn
   */
  record Random(double spread) implements InitialScores {
    /** Checks the spread. */
    public Random {
      positive("spread", spread);
    }

    @Override
    public Initial initial(List<String> features) {
      return new Initial.Uniform(spread);
    }
  }

  /**
   * An expert's ranking: the first column starts with score {@code spread}, the last one named with
   * {@code -spread}, evenly between; columns that are not named start with {@code -spread}.
   *
   * @param order column names, most important first
   * @param spread the score of the first
   */
  record Prior(List<String> order, double spread) implements InitialScores {
    /** Checks that names are given once each, and the spread. */
    public Prior {
      order = List.copyOf(order);
      if (order.isEmpty() || order.stream().distinct().count() != order.size()) {
        throw InputException.of(
            "prior", "must name at least one column and none twice", order, "give each name once");
      }
      positive("spread", spread);
    }

    @Override
    public Initial initial(List<String> features) {
      return new Initial.Values(scores(features));
    }

    /** The score of each column. */
    List<Double> scores(List<String> features) {
      List<String> unknown = new ArrayList<>(order);
      unknown.removeAll(features);
      if (!unknown.isEmpty()) {
        throw InputException.of(
            "prior",
            "must name columns that the network reads",
            unknown.get(0),
            "take it out of the prior ranking, or keep the column");
      }
      int last = Math.max(1, order.size() - 1);
      List<Double> scores = new ArrayList<>();
      for (String feature : features) {
        int place = order.contains(feature) ? order.indexOf(feature) : last;
        scores.add(spread * (1 - 2.0 * place / last));
      }
      return scores;
    }
  }

  private static void positive(String name, double value) {
    if (!(value > 0 && value <= 20)) {
      throw InputException.of(name, "must be above 0 and at most 20", value, "1 is a good start");
    }
  }
}
