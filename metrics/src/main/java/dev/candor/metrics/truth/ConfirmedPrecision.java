package dev.candor.metrics.truth;

import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.Proportion;
import java.util.List;
import java.util.Set;

/**
 * How many confirmed features are real? Confirmed relevant features over all confirmed ones; of no
 * trials, and so NaN, where nothing was confirmed.
 */
public final class ConfirmedPrecision {
  private ConfirmedPrecision() {}

  /**
   * In one ranking.
   *
   * @param relevant the features that are not noise
   * @throws dev.candor.core.InputException if a relevant feature is not ranked
   */
  public static Proportion of(Ranking ranking, Set<String> relevant) {
    RankedWeights.positions(ranking, relevant);
    List<String> confirmed =
        ranking.features().stream()
            .filter(feature -> feature.confirmed() == Confirmation.CONFIRMED)
            .map(RankedFeature::feature)
            .toList();
    return new Proportion(confirmed.stream().filter(relevant::contains).count(), confirmed.size());
  }
}
