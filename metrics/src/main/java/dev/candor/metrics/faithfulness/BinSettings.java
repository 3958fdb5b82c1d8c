package dev.candor.metrics.faithfulness;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Map;

/**
 * Which shares of the components are taken, and how the answers are made one.
 *
 * @param bins rising shares, above 0 and at most 1
 * @param aopc how the bins are made one
 * @param rankBy what makes a component important
 * @param ties which of several equal components comes first
 */
public record BinSettings(List<Double> bins, Aopc aopc, RankBy rankBy, Ties ties) {
  /** What rounding may add to a share times a number of components. */
  private static final double ROUNDING = 1e-9;

  /** Checks that the shares rise. */
  public BinSettings {
    bins = List.copyOf(bins);
    double before = 0;
    for (double bin : bins) {
      if (!(bin > before && bin <= 1)) {
        throw InputException.of(
            "bins",
            "must rise from above 0 to at most 1",
            bin,
            "0.01, 0.05, 0.1, 0.2, 0.5 are usual");
      }
      before = bin;
    }
    if (bins.isEmpty()) {
      throw InputException.of("bins", "must hold one or more", 0, "give shares of the components");
    }
  }

  /** The bins of DeYoung et al. 2020 (1, 5, 10, 20, 50 %), their mean, by value, ties drawn. */
  public static BinSettings withDefaults() {
    return new BinSettings(List.of(0.01, 0.05, 0.1, 0.2, 0.5), Aopc.MEAN, RankBy.VALUE, Ties.DRAWN);
  }

  /** With other bins. */
  public BinSettings withBins(List<Double> newBins) {
    return new BinSettings(newBins, aopc, rankBy, ties);
  }

  /** With another way to make the bins one. */
  public BinSettings withAopc(Aopc newAopc) {
    return new BinSettings(bins, newAopc, rankBy, ties);
  }

  /** With another idea of importance. */
  public BinSettings withRankBy(RankBy newRankBy) {
    return new BinSettings(bins, aopc, newRankBy, ties);
  }

  /** With another rule for equal components. */
  public BinSettings withTies(Ties newTies) {
    return new BinSettings(bins, aopc, rankBy, newTies);
  }

  /** How many components a share is: {@code max(1, ceil(share * components))}. */
  static int count(double share, int components) {
    return (int) Math.max(1, Math.min(components, Math.ceil(share * components - ROUNDING)));
  }

  Map<String, String> stated() {
    return Map.of(
        "bins", bins.toString(),
        "aopc", aopc.name(),
        "rankBy", rankBy.name(),
        "ties", ties.name());
  }
}
