package dev.candor.metrics.faithfulness;

import java.util.Map;

/**
 * How a curve over components is made.
 *
 * @param stride after how many components the model is asked again
 * @param rankBy what makes a component important
 * @param ties which of several equal components comes first
 */
public record CurveSettings(Stride stride, RankBy rankBy, Ties ties) {
  /** 32 steps, by value, ties drawn. */
  public static CurveSettings withDefaults() {
    return new CurveSettings(new Stride.Steps(32), RankBy.VALUE, Ties.DRAWN);
  }

  /** With other steps. */
  public CurveSettings withStride(Stride newStride) {
    return new CurveSettings(newStride, rankBy, ties);
  }

  /** With another idea of importance. */
  public CurveSettings withRankBy(RankBy newRankBy) {
    return new CurveSettings(stride, newRankBy, ties);
  }

  /** With another rule for equal components. */
  public CurveSettings withTies(Ties newTies) {
    return new CurveSettings(stride, rankBy, newTies);
  }

  Map<String, String> stated() {
    return Map.of("stride", stride.toString(), "rankBy", rankBy.name(), "ties", ties.name());
  }
}
