package dev.candor.metrics.statistics;

import java.util.Arrays;

/**
 * The ranks of the sizes of differences, and on which side they lie.
 *
 * @param plus sum of the ranks of positive differences, with half of the zeros' where they split
 * @param minus sum of the ranks of negative differences, likewise
 * @param count how many differences were ranked
 * @param zeros how many differences are zero
 * @param half half of the zeros' ranks where they split, else 0
 * @param nonzero the ranks of the differences that are not zero
 * @param tieTerm sum of t^3 - t over groups of t equal sizes that count for the variance
 */
@SuppressWarnings("ArrayRecordComponent") // lives inside one test
record SignedRanks(
    double plus,
    double minus,
    int count,
    int zeros,
    double half,
    double[] nonzero,
    double tieTerm) {

  static SignedRanks of(double[] differences, ZeroMethod method) {
    double[] ranked = Samples.numbers("differences", differences);
    int zeros = (int) Arrays.stream(ranked).filter(d -> d == 0).count();
    if (method == ZeroMethod.WILCOX) {
      ranked = Arrays.stream(ranked).filter(d -> d != 0).toArray();
    }
    double[] sizes = Arrays.stream(ranked).map(Math::abs).toArray();
    double[] ranks = MidRanks.of(sizes);
    double plus = 0;
    double minus = 0;
    double zero = 0;
    double[] nonzero = new double[differences.length - zeros];
    int next = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (ranked[i] == 0) {
        zero += ranks[i];
        continue;
      }
      nonzero[next++] = ranks[i];
      if (ranked[i] > 0) {
        plus += ranks[i];
      } else {
        minus += ranks[i];
      }
    }
    double half = method == ZeroMethod.ZSPLIT ? zero / 2 : 0;
    boolean zerosTie = method == ZeroMethod.ZSPLIT;
    double tieTerm = 0;
    for (int size : MidRanks.groups(zerosTie ? sizes : withoutZeros(sizes))) {
      tieTerm += Math.pow(size, 3) - size;
    }
    return new SignedRanks(plus + half, minus + half, ranks.length, zeros, half, nonzero, tieTerm);
  }

  /** Whether two differences that are not zero are of one size. */
  boolean tied() {
    return MidRanks.groups(nonzero).length < nonzero.length;
  }

  private static double[] withoutZeros(double[] sizes) {
    return Arrays.stream(sizes).filter(size -> size > 0).toArray();
  }
}
