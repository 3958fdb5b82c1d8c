package dev.candor.metrics.faithfulness;

import dev.candor.core.InputException;
import java.util.List;

/**
 * Which components of each row are replaced, and by which rule.
 *
 * @param keeping whether the top goes or stays
 * @param shares rising shares of the components that count as the top, 0 to 1
 * @param rankBy what makes a component important
 * @param ties which of several equal components comes first
 * @param seed of ties and of training
 */
public record TopKSettings(
    Keeping keeping, List<Double> shares, RankBy rankBy, Ties ties, long seed) {
  /** Checks that the shares rise. */
  public TopKSettings {
    shares = List.copyOf(shares);
    double before = -1;
    for (double share : shares) {
      if (!(share > before && share >= 0 && share <= 1)) {
        throw InputException.of(
            "shares", "must rise from 0 to 1", share, "0, 0.1, 0.3, 0.5, 0.7, 0.9 are usual");
      }
      before = share;
    }
    if (shares.isEmpty()) {
      throw InputException.of("shares", "must hold one or more", 0, "0.1, 0.5, 0.9 are usual");
    }
  }

  /** Shares 0, 10, 30, 50, 70, 90 %, by size, ties drawn, seed 0. */
  public static TopKSettings withDefaults(Keeping keeping) {
    return new TopKSettings(
        keeping, List.of(0.0, 0.1, 0.3, 0.5, 0.7, 0.9), RankBy.SIZE, Ties.DRAWN, 0);
  }

  /** With other shares. */
  public TopKSettings withShares(List<Double> newShares) {
    return new TopKSettings(keeping, newShares, rankBy, ties, seed);
  }

  /** With another rule for equal components. */
  public TopKSettings withTies(Ties newTies) {
    return new TopKSettings(keeping, shares, rankBy, newTies, seed);
  }

  /** With another seed. */
  public TopKSettings withSeed(long newSeed) {
    return new TopKSettings(keeping, shares, rankBy, ties, newSeed);
  }
}
