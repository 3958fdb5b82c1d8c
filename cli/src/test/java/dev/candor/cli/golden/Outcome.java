package dev.candor.cli.golden;

import java.util.Locale;

/** How a check ended. */
sealed interface Outcome {
  /** One word for the table. */
  String word();

  /** What more there is to say. */
  String detail();

  /**
   * Every number within its tolerance.
   *
   * @param used the largest share of a tolerance that was used
   */
  record Passed(double used) implements Outcome {
    @Override
    public String word() {
      return "passed";
    }

    @Override
    public String detail() {
      return String.format(Locale.ROOT, "%.3g of the tolerance used", used);
    }
  }

  /** A number was off, or the method could not be run. */
  record Failed(String detail) implements Outcome {
    @Override
    public String word() {
      return "FAILED";
    }
  }

  /** Nothing runs it, and why. */
  record NotCovered(String detail) implements Outcome {
    @Override
    public String word() {
      return "not covered";
    }
  }
}
