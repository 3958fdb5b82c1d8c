package dev.candor.blackbox.shapley;

import dev.candor.core.InputException;

/**
 * How {@link KernelShap} works.
 *
 * @param coalitions how many to evaluate beside nobody and all; from 2^players - 2 on the answer is
 *     exact
 * @param selection which players are kept
 * @param seed of the coalitions
 */
public record KernelShapSettings(int coalitions, Selection selection, long seed) {
  /** Checks that there are coalitions. */
  public KernelShapSettings {
    if (coalitions < 2) {
      throw InputException.of(
          "coalitions", "must be 2 or more", coalitions, "2 x players + 2048 is SHAP's choice");
    }
  }

  /** {@code 2 x players + 2048} coalitions, no selection, seed 0. */
  public static KernelShapSettings withDefaults(int players) {
    return new KernelShapSettings(2 * players + 2048, new Selection.All(), 0);
  }

  /** With another number of coalitions. */
  public KernelShapSettings withCoalitions(int number) {
    return new KernelShapSettings(number, selection, seed);
  }

  /** With another selection. */
  public KernelShapSettings withSelection(Selection newSelection) {
    return new KernelShapSettings(coalitions, newSelection, seed);
  }

  /** With another seed. */
  public KernelShapSettings withSeed(long newSeed) {
    return new KernelShapSettings(coalitions, selection, newSeed);
  }
}
