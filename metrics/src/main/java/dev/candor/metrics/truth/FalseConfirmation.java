package dev.candor.metrics.truth;

import dev.candor.core.Confirmation;
import dev.candor.core.InputException;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import dev.candor.metrics.statistics.Proportion;
import java.util.Set;

/**
 * How many noise features were taken for real? Confirmed noise features over all noise features.
 *
 * <p>Add up ({@link Proportion#plus}) over many generated data sets: one set of a few noise columns
 * says little. Columns of one set are not independent, so the interval is narrower than the truth.
 */
public final class FalseConfirmation {
  private FalseConfirmation() {}

  /**
   * In one ranking.
   *
   * @param relevant the features that are not noise
   * @throws InputException if a relevant feature is not ranked, or a noise feature was not tested
   */
  public static Proportion of(Ranking ranking, Set<String> relevant) {
    RankedWeights.positions(ranking, relevant);
    long confirmed = 0;
    long noise = 0;
    for (RankedFeature feature : ranking.features()) {
      if (relevant.contains(feature.feature())) {
        continue;
      }
      if (feature.confirmed() == Confirmation.NOT_TESTED) {
        throw InputException.of(
            feature.feature(), "must be tested", feature.confirmed(), "rank with a noise test");
      }
      noise++;
      confirmed += feature.confirmed() == Confirmation.CONFIRMED ? 1 : 0;
    }
    return new Proportion(confirmed, noise);
  }
}
