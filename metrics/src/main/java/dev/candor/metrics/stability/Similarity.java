package dev.candor.metrics.stability;

import dev.candor.core.Attribution;

/** How alike are two explanations of the same input? */
public interface Similarity {
  /** Spearman's rank correlation of the attributions, ties sharing the mean of their ranks. */
  Similarity SPEARMAN = new RankSimilarity(false);

  /** The same of their absolute values: a change of sign does not count. */
  Similarity ABSOLUTE_SPEARMAN = new RankSimilarity(true);

  /** The name in the evidence. */
  String label();

  /** 1 where they are alike; NaN where it is not defined, such as for a constant explanation. */
  double of(Attribution one, Attribution other);
}
