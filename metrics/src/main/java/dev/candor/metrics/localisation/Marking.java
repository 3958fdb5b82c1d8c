package dev.candor.metrics.localisation;

import dev.candor.core.InputException;
import dev.candor.metrics.truth.PrecisionAtK;
import java.util.BitSet;

/** Which components of an example are marked? The same rule must hold for every method. */
public sealed interface Marking {
  /**
   * How well the marked ones agree with the relevant ones.
   *
   * @throws InputException if a score is NaN or a position outside
   */
  F1 score(double[] scores, BitSet relevant);

  /**
   * Those that score at least so much.
   *
   * @param threshold chosen on other data than it is judged on
   */
  record AtLeast(double threshold) implements Marking {
    @Override
    public F1 score(double[] scores, BitSet relevant) {
      Door.inside(scores, relevant);
      return F1.of(Marked.atLeast(scores, threshold), relevant);
    }
  }

  /**
   * The k that score highest, k being a share of the example's components, rounded, at least one;
   * those that tie for the last places count by their chance.
   *
   * @param share of relevant components, from other data than it is judged on
   */
  record TopShare(double share) implements Marking {
    /** Checks that the share is one. */
    public TopShare {
      if (!(share > 0 && share <= 1)) {
        throw InputException.of("share", "must lie above 0, up to 1", share, "carry a rate over");
      }
    }

    @Override
    public F1 score(double[] scores, BitSet relevant) {
      Door.inside(scores, relevant);
      if (scores.length == 0) {
        return new F1(0, 0, 0);
      }
      int k = (int) Math.max(1, Math.round(share * scores.length));
      return new F1(k * PrecisionAtK.of(scores, relevant, k), k, relevant.cardinality());
    }
  }
}
