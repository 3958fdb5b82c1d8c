package dev.candor.whitebox.gradient;

import dev.candor.core.InputException;

/** How many steps does a path have? */
public sealed interface PathSteps {
  /** As evidence has it. */
  String label();

  /** The most steps that a row may need. */
  int most();

  /** Forward passes of one row at most. */
  long calls();

  /** So many for every input. */
  record Fixed(int steps) implements PathSteps {
    /** Checks the number. */
    public Fixed {
      if (steps < 1) {
        throw InputException.of("steps", "must be 1 or more", steps, "50 is usual");
      }
    }

    @Override
    public String label() {
      return Integer.toString(steps);
    }

    @Override
    public int most() {
      return steps;
    }

    @Override
    public long calls() {
      return steps;
    }
  }

  /**
   * For each input as many as it needs: twice as many, until its relative gap is within a bound or
   * the most are taken. What it needed is the check {@code steps} of its evidence.
   *
   * @param first how many at first
   * @param most never more than these
   * @param bound of the relative gap
   */
  record Adaptive(int first, int most, double bound) implements PathSteps {
    /** Checks the numbers. */
    public Adaptive {
      if (first < 1 || most < first) {
        throw InputException.of(
            "steps",
            "must be 1 or more, and at most no fewer",
            first + " to " + most,
            "16 to 1024");
      }
      if (!(bound > 0)) {
        throw InputException.of("bound", "must be above 0", bound, "0.01 is usual");
      }
    }

    /** From 16 to 1,024 steps, until the gap is 1 % or less. */
    public static Adaptive withDefaults() {
      return new Adaptive(16, 1024, .01);
    }

    @Override
    public String label() {
      return first + " doubled up to " + most + " until relativeGap <= " + bound;
    }

    @Override
    public long calls() {
      long all = 0;
      for (long steps = first; steps < most; steps *= 2) {
        all += steps;
      }
      return all + most;
    }
  }
}
