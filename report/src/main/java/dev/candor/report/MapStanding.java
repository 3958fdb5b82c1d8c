package dev.candor.report;

import dev.candor.report.image.Estimate;
import java.util.Optional;

/** How does a network's map stand beside a floor under one measure? */
enum MapStanding {
  BEATS("beats"),
  NOT_TOLD_APART("not told apart from"),
  BELOW("below");

  private final String words;

  MapStanding(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * By the interval of the difference over the same images; where there is none, by the two
   * intervals not overlapping; where there are none, nothing is told apart.
   */
  static MapStanding of(Estimate own, Estimate floor, Optional<Estimate> lead) {
    if (lead.isPresent() && lead.get().low().isPresent()) {
      Estimate by = lead.get();
      return by.low().getAsDouble() > 0
          ? BEATS
          : by.high().getAsDouble() < 0 ? BELOW : NOT_TOLD_APART;
    }
    if (own.low().isEmpty() || floor.low().isEmpty()) {
      return NOT_TOLD_APART;
    }
    return own.low().getAsDouble() > floor.high().getAsDouble()
        ? BEATS
        : own.high().getAsDouble() < floor.low().getAsDouble() ? BELOW : NOT_TOLD_APART;
  }
}
