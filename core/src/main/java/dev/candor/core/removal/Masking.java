package dev.candor.core.removal;

import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;

/**
 * How components are taken away, and what that may cost.
 *
 * @param players which numbers come and go together
 * @param removal what stands in for them
 * @param budget of one explanation; its bytes bound a batch
 */
public record Masking(Players players, Removal removal, Budget budget) {
  /** Checks that the stand-ins have the width of an input. */
  public Masking {
    if (removal instanceof Removal.Baseline baseline) {
      requireWidth("baseline", baseline.input(), baseline.input().size(), players);
    } else if (removal instanceof Removal.Background background) {
      requireRowWidth(background.rows(), players);
    } else if (removal instanceof Removal.BackgroundByGroup background) {
      requireRowWidth(background.rows(), players);
    }
  }

  /** Without a bound on calls or time. */
  public static Masking of(Players players, Removal removal) {
    return new Masking(players, removal, Budget.withDefaults());
  }

  /** With another budget. */
  public Masking withBudget(Budget newBudget) {
    return new Masking(players, removal, newBudget);
  }

  /** What so many coalitions of one input will cost at most. */
  public CallEstimate estimate(long coalitions) {
    long rows = rowsPerValue();
    long calls = rows * coalitions;
    long row = 8L * (players.elements() + 1);
    long batch = Math.min(budget.bytes(), Math.max(1, calls) * row);
    return new CallEstimate(calls, batch + 2 * rows * row + coalitions * 16);
  }

  /** Rows the model scores for one coalition of one input, at most. */
  public int rowsPerValue() {
    if (removal instanceof Removal.Background background) {
      return background.rows().length(0);
    }
    if (removal instanceof Removal.BackgroundByGroup background) {
      return background.rows().length(0);
    }
    return 1;
  }

  private static void requireRowWidth(NdArray rows, Players players) {
    requireWidth("background", rows, rows.size() / rows.length(0), players);
  }

  private static void requireWidth(String what, NdArray found, int width, Players players) {
    if (width != players.elements()) {
      throw InputException.of(
          what,
          "must have as many numbers in a row as the players name, " + players.elements(),
          width + " in " + found,
          "give rows like the inputs");
    }
  }
}
