package dev.candor.data.series;

import dev.candor.core.InputException;

/** From which step in time on are two neighbouring rows parted by a gap? */
public sealed interface Gap {
  /** No step is: rows are neighbours whatever their times. */
  record Never() implements Gap {}

  /**
   * A step longer than so many usual ones; the usual step is the median of the recording's.
   *
   * @param steps 1 or more
   */
  record UsualSteps(double steps) implements Gap {
    /** Checks the number. */
    public UsualSteps {
      if (!(steps >= 1) || Double.isInfinite(steps)) {
        throw InputException.of("gap", "must be 1 usual step or more", steps, "give 1.5");
      }
    }
  }

  /**
   * A step longer than this, in the unit of the time column; milliseconds where it holds dates.
   *
   * @param longest above 0
   */
  record LongerThan(double longest) implements Gap {
    /** Checks the number. */
    public LongerThan {
      if (!(longest > 0) || Double.isInfinite(longest)) {
        throw InputException.of("gap", "must be above 0", longest, "give the longest step");
      }
    }
  }
}
