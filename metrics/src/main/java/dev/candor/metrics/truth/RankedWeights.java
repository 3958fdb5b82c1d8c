package dev.candor.metrics.truth;

import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** A ranking as numbers, most important first, and where its features stand. */
final class RankedWeights {
  private RankedWeights() {}

  static double[] of(Ranking ranking) {
    return ranking.features().stream().mapToDouble(RankedFeature::weight).toArray();
  }

  /** The weights of some features, in the order of their names. */
  static double[] of(Ranking ranking, List<String> names) {
    double[] weights = of(ranking);
    return names.stream().mapToDouble(name -> weights[position(ranking.order(), name)]).toArray();
  }

  /** The weights of another ranking of the same features, in the order of this one. */
  static double[] matched(Ranking one, Ranking other) {
    if (one.order().size() != other.order().size()) {
      throw InputException.of(
          "rankings",
          "must rank the same features, " + one.order().size(),
          other.order().size(),
          "use rankings of one data set");
    }
    return of(other, one.order());
  }

  /** What a known order of so many features is worth: falling whole numbers down to 1. */
  static double[] falling(int size) {
    double[] worth = new double[size];
    for (int i = 0; i < size; i++) {
      worth[i] = size - i;
    }
    return worth;
  }

  static BitSet positions(Ranking ranking, Collection<String> features) {
    BitSet positions = new BitSet();
    features.forEach(feature -> positions.set(position(ranking.order(), feature)));
    return positions;
  }

  static int position(List<String> order, String feature) {
    int position = order.indexOf(feature);
    if (position < 0) {
      throw InputException.of(
          "feature", "must be one of the ranked", feature, "use its name there");
    }
    return position;
  }
}
