package dev.candor.blackbox.rise;

import dev.candor.core.Budget;
import dev.candor.core.InputException;

/**
 * How {@link Rise} works.
 *
 * @param masks how many masks are drawn
 * @param rows cells of the coarse mask from top to bottom
 * @param columns cells of the coarse mask from left to right
 * @param keep the share of cells that is kept, above 0 and at most 1
 * @param normalisation by what the weighted masks are divided
 * @param seed of the masks
 * @param budget of one explanation
 */
public record RiseSettings(
    int masks,
    int rows,
    int columns,
    double keep,
    MaskNormalisation normalisation,
    long seed,
    Budget budget) {
  /** Checks the sizes. */
  public RiseSettings {
    require("masks", masks >= 1, "must be 1 or more", masks, "4000 is what was published");
    require("rows", rows >= 1, "must be 1 or more", rows, "7 is what was published");
    require("columns", columns >= 1, "must be 1 or more", columns, "7 is what was published");
    require(
        "keep", keep > 0 && keep <= 1, "must be above 0 and at most 1", keep, "0.5 was published");
  }

  /** 4,000 masks of 7 x 7 cells of which half are kept, as published for VGG-16; seed 0. */
  public static RiseSettings withDefaults() {
    return new RiseSettings(4000, 7, 7, 0.5, MaskNormalisation.EXPECTED, 0, Budget.withDefaults());
  }

  /** With another number of masks. */
  public RiseSettings withMasks(int newMasks) {
    return new RiseSettings(newMasks, rows, columns, keep, normalisation, seed, budget);
  }

  /** With coarse masks of another size. */
  public RiseSettings withGrid(int newRows, int newColumns) {
    return new RiseSettings(masks, newRows, newColumns, keep, normalisation, seed, budget);
  }

  /** With another share of cells kept. */
  public RiseSettings withKeep(double newKeep) {
    return new RiseSettings(masks, rows, columns, newKeep, normalisation, seed, budget);
  }

  /** With another normalisation. */
  public RiseSettings withNormalisation(MaskNormalisation newNormalisation) {
    return new RiseSettings(masks, rows, columns, keep, newNormalisation, seed, budget);
  }

  /** With another seed. */
  public RiseSettings withSeed(long newSeed) {
    return new RiseSettings(masks, rows, columns, keep, normalisation, newSeed, budget);
  }

  /** With another budget. */
  public RiseSettings withBudget(Budget newBudget) {
    return new RiseSettings(masks, rows, columns, keep, normalisation, seed, newBudget);
  }

  private static void require(String name, boolean met, String rule, Object found, String remedy) {
    if (!met) {
      throw InputException.of(name, rule, found, remedy);
    }
  }
}
