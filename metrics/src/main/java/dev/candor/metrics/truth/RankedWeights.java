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
