package dev.candor.blackbox;

import dev.candor.core.Budget;
import dev.candor.core.InputException;

/**
 * How {@link PermutationImportance} works.
 *
 * @param score what is to drop
 * @param repeats how often each feature is permuted, each time anew
 * @param seed of the permutations
 * @param budget bounds on model calls and time; its bytes cut the batches
 */
public record PermutationSettings(Score score, int repeats, long seed, Budget budget) {
  /** Checks that there is a repeat. */
  public PermutationSettings {
    if (repeats < 1) {
      throw InputException.of(
          "repeats", "must be 1 or more", repeats, "10 give a standard error to go by");
    }
  }

  /** Ten repeats, seed 0, no bound. */
  public static PermutationSettings withDefaults(Score score) {
    return new PermutationSettings(score, 10, 0, Budget.withDefaults());
  }

  /** With another number of repeats. */
  public PermutationSettings withRepeats(int newRepeats) {
    return new PermutationSettings(score, newRepeats, seed, budget);
  }

  /** With another seed. */
  public PermutationSettings withSeed(long newSeed) {
    return new PermutationSettings(score, repeats, newSeed, budget);
  }

  /** With another budget. */
  public PermutationSettings withBudget(Budget newBudget) {
    return new PermutationSettings(score, repeats, seed, newBudget);
  }
}
