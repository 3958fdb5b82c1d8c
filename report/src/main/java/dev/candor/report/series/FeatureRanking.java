package dev.candor.report.series;

import dev.candor.core.InputException;
import dev.candor.core.Ranking;
import java.util.List;

/**
 * Which features matter, and how sure are their ranks?
 *
 * @param ranking by importance, each weight with its 95 % interval, and the evidence that names the
 *     method
 * @param spans 95 % intervals of the ranks, in the order of the ranking; none where not computed
 * @param windows how many the ranking goes over
 */
public record FeatureRanking(Ranking ranking, List<RankSpan> spans, long windows) {
  /** Checks that there is a span for each feature or none. */
  public FeatureRanking {
    spans = List.copyOf(spans);
    if (ranking.features().isEmpty()) {
      throw InputException.of("ranking", "must have a feature or more", 0, "rank them");
    }
    if (!spans.isEmpty()
        && !spans.stream().map(RankSpan::feature).toList().equals(ranking.order())) {
      throw InputException.of(
          "spans",
          "must be one for each feature, in the order of the ranking",
          spans.size(),
          "give them as the ranking stands");
    }
  }
}
