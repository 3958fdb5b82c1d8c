package dev.candor.blackbox.shapley;

import java.util.ArrayList;
import java.util.List;

/**
 * How many pairs of coalitions of each size? Sizes are filled whole from the outside as long as
 * their share pays for it, as kernel SHAP does; the rest is shared out by weight, and sizes too
 * light for draws of their own are put together.
 */
final class Strata {
  private static final int FEWEST_DRAWS = 4;

  private Strata() {}

  /** Strata of so many pairs; whole ones first. */
  static List<Stratum> of(int players, int pairs) {
    int sizes = players / 2;
    int whole = 0;
    double left = pairs;
    double weightLeft = 0;
    for (int size = 1; size <= sizes; size++) {
      weightLeft += Stratum.weightOfSize(players, size);
    }
    if (pairs >= Math.pow(2, players) / 2 - 1) {
      whole = sizes;
    }
    while (whole < sizes) {
      double weight = Stratum.weightOfSize(players, whole + 1);
      double population = Stratum.pairsOfSize(players, whole + 1);
      boolean last = whole + 1 == sizes;
      if (left < population || (!last && left * weight / weightLeft < population)) {
        break;
      }
      if (!last && left - population < FEWEST_DRAWS) {
        break;
      }
      whole++;
      left -= population;
      weightLeft -= weight;
    }
    List<Stratum> strata = new ArrayList<>();
    for (int size = 1; size <= whole; size++) {
      double population = Stratum.pairsOfSize(players, size);
      strata.add(
          new Stratum(
              size, size, population, Stratum.weightOfSize(players, size), (int) population));
    }
    if (whole < sizes) {
      strata.addAll(sampled(players, whole + 1, (int) left));
    }
    return strata;
  }

  private static List<Stratum> sampled(int players, int from, int draws) {
    int sizes = players / 2;
    double total = 0;
    for (int size = from; size <= sizes; size++) {
      total += Stratum.weightOfSize(players, size);
    }
    List<Stratum> groups = new ArrayList<>();
    double wanted = 0;
    double shared = 0;
    Stratum open = null;
    for (int size = from; size <= sizes; size++) {
      double weight = Stratum.weightOfSize(players, size);
      Stratum one = new Stratum(size, size, Stratum.pairsOfSize(players, size), weight, 0);
      open = open == null ? one : open.and(one);
      wanted += draws * weight / total;
      if (wanted - shared >= FEWEST_DRAWS || size == sizes) {
        int number = (int) Math.rint(wanted) - (int) Math.rint(shared);
        number = (int) Math.min(number, open.pairs());
        if (number < FEWEST_DRAWS && !groups.isEmpty() && number < open.pairs()) {
          Stratum before = groups.remove(groups.size() - 1);
          groups.add(before.and(open.withDraws(number)));
        } else {
          groups.add(open.withDraws(number));
        }
        shared = wanted;
        open = null;
      }
    }
    return groups;
  }
}
