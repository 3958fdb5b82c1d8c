package dev.candor.data.series;

import java.util.Arrays;

/** Where does time jump? */
final class RecordedTimes {
  private RecordedTimes() {}

  /** Whether a gap lies before each row. */
  static boolean[] breaks(double[] times, Gap gap) {
    boolean[] breaks = new boolean[times.length];
    double longest = longest(times, gap);
    for (int row = 1; row < times.length; row++) {
      breaks[row] = times[row] - times[row - 1] > longest;
    }
    return breaks;
  }

  private static double longest(double[] times, Gap gap) {
    if (gap instanceof Gap.LongerThan longer) {
      return longer.longest();
    }
    if (!(gap instanceof Gap.UsualSteps usual) || times.length < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double[] steps = new double[times.length - 1];
    Arrays.setAll(steps, i -> times[i + 1] - times[i]);
    Arrays.sort(steps);
    double median = steps[steps.length / 2];
    return median > 0 ? usual.steps() * median : Double.POSITIVE_INFINITY;
  }
}
