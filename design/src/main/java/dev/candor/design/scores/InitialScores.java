package dev.candor.design.scores;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** With which scores does the gate start? */
public sealed interface InitialScores {
  /**
   * The scores of one seed.
   *
   * @param features the source columns' names
   * @param seed the seed of the member
   * @return one score per column
   */
  float[] scores(List<String> features, long seed);

  /** All zero: every column has weight {@code 1/d}. */
  record Zero() implements InitialScores {
    @Override
    public float[] scores(List<String> features, long seed) {
      return new float[features.size()];
    }
  }

  /**
   * Uniform in {@code [-spread, spread]}, drawn anew for each seed.
   *
   * @param spread the largest score drawn
   */
  record Random(double spread) implements InitialScores {
    /** Checks the spread. */
    public Random {
      positive("spread", spread);
    }

    @Override
    public float[] scores(List<String> features, long seed) {
      SplittableRandom random = new SplittableRandom(seed ^ 0x5c0e5L);
      float[] scores = new float[features.size()];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) ((2 * random.nextDouble() - 1) * spread);
      }
      return scores;
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
    public float[] scores(List<String> features, long seed) {
      List<String> unknown = new ArrayList<>(order);
      unknown.removeAll(features);
      if (!unknown.isEmpty()) {
        throw InputException.of(
            "prior",
            "must name columns that the network reads",
            unknown.get(0),
            "take it out of the prior ranking, or keep the column");
      }
      Map<String, Integer> places = new HashMap<>();
      for (String name : order) {
        places.put(name, places.size());
      }
      int last = Math.max(1, order.size() - 1);
      float[] scores = new float[features.size()];
      for (int i = 0; i < scores.length; i++) {
        int place = places.getOrDefault(features.get(i), last);
        scores[i] = (float) (spread * (1 - 2.0 * place / last));
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
