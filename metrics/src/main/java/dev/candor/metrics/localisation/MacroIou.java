package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import java.util.BitSet;

/**
 * How well does the marked area cover the true one, foreground and background counted alike? The
 * mean of both intersections over unions.
 *
 * <p>{@code (|A and M| / |A or M| + |A' and M'| / |A' or M'|) / 2} with A the components whose map
 * is at least the threshold, M those whose share of foreground is at least one half, and A', M'
 * their complements. 0 to 1, higher is better. A class that neither holds has no union: it counts
 * as {@link EmptyClass}. Depends on the threshold: print {@link Auroc} beside it.
 *
 * <p>Jaccard, P. 1912. The distribution of the flora in the alpine zone. New Phytologist 11, 37-50.
 *
 * @param threshold from which on a component is marked
 * @param empty what a class counts that is in neither
 */
public record MacroIou(double threshold, EmptyClass empty) {
  private static final double HALF = 0.5;

  /** What does a class count that neither the map nor the mask holds? */
  public enum EmptyClass {
    /** Nothing. */
    ZERO,
    /** As a hit. */
    ONE
  }

  /** Checks that the threshold is a number. */
  public MacroIou {
    if (Double.isNaN(threshold)) {
      throw InputException.of("threshold", "must be a number", threshold, "0.5 is usual");
    }
  }

  /** Marked from 0.5 on, an empty class counts 0. */
  public static MacroIou withDefaults() {
    return new MacroIou(HALF, EmptyClass.ZERO);
  }

  /** Marked from this on instead. */
  public MacroIou withThreshold(double least) {
    return new MacroIou(least, empty);
  }

  /** With an empty class counting this instead. */
  public MacroIou with(EmptyClass other) {
    return new MacroIou(threshold, other);
  }

  /**
   * Of one image.
   *
   * @param map one number per component
   * @param mask the share of each component that is foreground, 0 to 1
   * @throws InputException if the lengths differ, a number is NaN or a share is not one
   */
  public double of(double[] map, double[] mask) {
    Door.sameLength(map, mask);
    BitSet marked = Marked.atLeast(map, threshold);
    BitSet foreground = Marked.atLeast(mask, HALF);
    double ofForeground = iou(marked, foreground);
    marked.flip(0, map.length);
    foreground.flip(0, map.length);
    return (ofForeground + iou(marked, foreground)) / 2;
  }

  private double iou(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    int union = one.cardinality() + other.cardinality() - both.cardinality();
    if (union == 0) {
      return empty == EmptyClass.ONE ? 1 : 0;
    }
    return (double) both.cardinality() / union;
  }
}
