package dev.candor.design.scores;

import dev.candor.core.Confirmation;
import dev.candor.core.InputException;

/**
 * Which columns are told apart from noise?
 *
 * <p>A shadow is a copy of a source column whose rows are shuffled: it keeps the column's values
 * and loses its meaning. A network is trained on columns and shadows together, for every seed with
 * freshly shuffled shadows. A column is confirmed when its weight is above that of <em>every</em>
 * shadow in at least 95 % of the seeds.
 *
 * <p>With few seeds 95 % is all of them (up to 19 seeds). A noise column that is exchangeable with
 * its {@code k} shadows then passes in all of {@code n} seeds with probability {@code 1/(n k + 1)},
 * since the same chance correlation helps it in every seed; {@link #chanceOfNoise} gives that
 * figure for any number of seeds.
 */
public final class ShadowTest {
  /** The share of seeds in which a column must outrank every shadow. */
  public static final double NEEDED_SHARE = .95;

  private ShadowTest() {}

  /** How many of so many seeds are needed. */
  public static int needed(int seeds) {
    return (int) Math.ceil(NEEDED_SHARE * seeds - 1e-9);
  }

  /**
   * Decides for each column.
   *
   * @param columns weights of the source columns, {@code [seed][column]}
   * @param shadows weights of the shadows, {@code [seed][shadow]}
   */
  public static Confirmation[] confirm(double[][] columns, double[][] shadows) {
    if (columns.length == 0 || columns.length != shadows.length) {
      throw InputException.of(
          "shadows", "must have one row per seed", shadows.length, "give both for the same seeds");
    }
    int needed = needed(columns.length);
    Confirmation[] verdicts = new Confirmation[columns[0].length];
    for (int column = 0; column < verdicts.length; column++) {
      int won = 0;
      for (int seed = 0; seed < columns.length; seed++) {
        won += outranks(columns[seed][column], shadows[seed]) ? 1 : 0;
      }
      verdicts[column] = won >= needed ? Confirmation.CONFIRMED : Confirmation.NOT_CONFIRMED;
    }
    return verdicts;
  }

  /**
   * The probability that a noise column passes, if it and its shadows are exchangeable: {@code sum
   * over j from needed to n of C(n, j) (1/k) B(j + 1/k, n - j + 1)}.
   *
   * @param seeds how many seeds, {@code n}
   * @param shadows how many shadows, {@code k}
   */
  public static double chanceOfNoise(int seeds, int shadows) {
    double inverse = 1.0 / shadows;
    // C(n,j) B(j+a, n-j+1) = prod_{i=j+1..n} i / (i + a) / (j + a), by recursion downwards from j =
    // n
    double term = 1 / (seeds + inverse);
    double sum = term;
    for (int j = seeds - 1; j >= needed(seeds); j--) {
      term *= (j + 1) / (j + inverse);
      sum += term;
    }
    return sum * inverse;
  }

  private static boolean outranks(double weight, double[] shadows) {
    for (double shadow : shadows) {
      if (!(weight > shadow)) {
        return false;
      }
    }
    return true;
  }
}
