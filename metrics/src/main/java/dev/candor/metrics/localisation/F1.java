package dev.candor.metrics.localisation;

import java.util.BitSet;

/**
 * How well do marked components and relevant ones agree? The harmonic mean of precision and recall,
 * {@code 2 hits / (marked + relevant)}.
 *
 * <p>0 to 1, higher is better; no value of it says anything without its floors ({@link
 * MarkingFloors}): marking everything gives {@code 2 p / (1 + p)} at a share p of relevant ones.
 * NaN where nothing is marked and nothing relevant.
 *
 * <p>van Rijsbergen, C. J. 1979. Information Retrieval, 2nd edition. Butterworths.
 *
 * @param hits how many marked ones are relevant; their expectation where ties were drawn
 * @param marked how many are marked
 * @param relevant how many are relevant
 */
public record F1(double hits, int marked, int relevant) {
  /** Of two sets of positions. */
  public static F1 of(BitSet marked, BitSet relevant) {
    BitSet both = (BitSet) marked.clone();
    both.and(relevant);
    return new F1(both.cardinality(), marked.cardinality(), relevant.cardinality());
  }

  /** Both together, for pooling over examples. */
  public F1 plus(F1 other) {
    return new F1(hits + other.hits, marked + other.marked, relevant + other.relevant);
  }

  /** The share of marked ones that are relevant; NaN where none is marked. */
  public double precision() {
    return hits / marked;
  }

  /** The share of relevant ones that are marked; NaN where none is relevant. */
  public double recall() {
    return hits / relevant;
  }

  /** The harmonic mean of both. */
  public double value() {
    return 2 * hits / ((double) marked + relevant);
  }
}
