package dev.candor.cli.reproduce.sets;

import java.util.List;

/** Judges rankings of sets with and without copies. */
public final class Rankings {
  private Rankings() {}

  /**
   * The score of a ranking. Where there are copies, order and tau are those of the columns with the
   * weights of their copies added.
   */
  public static RankScore score(Truth truth, List<String> features, List<Double> weights) {
    RankScore plain = RankScore.of(truth, features, weights);
    ColumnCopies together = ColumnCopies.addedUp(features, weights);
    if (together.features().size() == features.size()) {
      return plain;
    }
    RankScore grouped =
        RankScore.of(truth.among(together.features()), together.features(), together.weights());
    return new RankScore(
        plain.precision(), grouped.exact(), grouped.tau(), plain.aboveNoise(), plain.ranks());
  }
}
