package dev.candor.core;

/**
 * One feature's place in a {@link Ranking}.
 *
 * @param feature the source column's name
 * @param weight importance, the mean over seeds or subjects
 * @param weightLow lower end of the spread of the weight over seeds (their smallest for fewer than
 *     40)
 * @param weightHigh upper end of it
 * @param rank place in the ranking by mean weight, from 1
 * @param rankSd standard deviation (ddof 1) of its rank over seeds; 0 where there is one seed
 * @param confirmed whether it is told apart from noise
 */
public record RankedFeature(
    String feature,
    double weight,
    double weightLow,
    double weightHigh,
    int rank,
    double rankSd,
    Confirmation confirmed) {
  /** Checks that the numbers can be what they say. */
  public RankedFeature {
    if (rank < 1) {
      throw InputException.of("rank of " + feature, "must start at 1", rank, "count from 1");
    }
    if (!Double.isFinite(weight) || !Double.isFinite(weightLow) || !Double.isFinite(weightHigh)) {
      throw InputException.of(
          "weight of " + feature, "must be finite", weight, "check the run that made it");
    }
    if (!(rankSd >= 0)) {
      throw InputException.of(
          "rankSd of " + feature, "must be 0 or more", rankSd, "check the run that made it");
    }
  }
}
