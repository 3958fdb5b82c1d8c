package dev.candor.cli.reproduce.sets;

import java.util.function.LongFunction;

/**
 * A data set of the study.
 *
 * @param name what its cells are called
 * @param title what it is called on the page
 * @param knowledge how much of the truth is known
 * @param columns whether a column is the same one under every seed
 * @param size rows x columns, to estimate how long a training takes
 * @param draw draws and splits it for a seed
 */
public record StudySet(
    String name,
    String title,
    Knowledge knowledge,
    Columns columns,
    Size size,
    LongFunction<Sample> draw) {
  /** How much of the truth is known. */
  public enum Knowledge {
    /** Nothing: real data. */
    NONE,
    /** Which columns were added and are noise. */
    ADDED_NOISE,
    /** Which columns matter. */
    RELEVANT,
    /** Which columns matter, and in which order. */
    ORDER;

    public boolean relevant() {
      return this == RELEVANT || this == ORDER;
    }

    public boolean order() {
      return this == ORDER;
    }
  }

  /** Whether a column is the same one under every seed. */
  public enum Columns {
    /** It is, so that its rank has a spread. */
    KEEP_PLACES,
    /** Every seed shuffles them anew. */
    SHUFFLED
  }

  /** Whether a column is the same one under every seed. */
  public boolean fixedColumns() {
    return columns == Columns.KEEP_PLACES;
  }

  /** Rows, of which four in five are trained on, and columns. */
  public record Size(int rows, int columns) {
    /** About the work of one epoch, in epochs of a set of 1,120 rows and 10 columns. */
    public double epoch() {
      return .15 + .85 * rows / 1120 * (1 + (columns - 10) * .004);
    }
  }
}
