package dev.candor.cli.watch;

import dev.candor.data.series.Gap;
import java.util.Arrays;

/**
 * Does time jump, as far as a feed can know? The usual step is the median of the last 63 steps, 3
 * at least; in a file it is that of the whole recording. Changes while it is used.
 */
final class LiveGaps {
  private static final int KEPT = 63;
  private static final int FEWEST = 3;

  private final Gap gap;
  private final double[] steps = new double[KEPT];
  private int seen;

  LiveGaps(Gap gap) {
    this.gap = gap;
  }

  /** Whether a step of this length parts two rows; remembers it. */
  boolean parts(double step) {
    boolean parts = step > longest();
    if (step > 0 && gap instanceof Gap.UsualSteps) {
      steps[seen % KEPT] = step;
      seen++;
    }
    return parts;
  }

  private double longest() {
    if (gap instanceof Gap.LongerThan longer) {
      return longer.longest();
    }
    if (!(gap instanceof Gap.UsualSteps usual) || seen < FEWEST) {
      return Double.POSITIVE_INFINITY;
    }
    double[] sorted = Arrays.copyOf(steps, Math.min(seen, KEPT));
    Arrays.sort(sorted);
    return usual.steps() * sorted[sorted.length / 2];
  }
}
