package dev.candor.core;

import java.util.List;

/**
 * What matters in a <em>data set</em>: one number per feature, with its spread over seeds or
 * subjects, and its evidence.
 *
 * @param features in order of rank
 * @param evidence how the numbers came about
 */
public record Ranking(List<RankedFeature> features, Evidence evidence) {
  /** Checks that ranks count up from 1. */
  public Ranking {
    features = List.copyOf(features);
    for (int i = 0; i < features.size(); i++) {
      if (features.get(i).rank() != i + 1) {
        throw InputException.of(
            "features",
            "must be in order of rank from 1",
            features.get(i).rank(),
            "sort them first");
      }
    }
  }

  /** The features' names, most important first. */
  public List<String> order() {
    return features.stream().map(RankedFeature::feature).toList();
  }
}
