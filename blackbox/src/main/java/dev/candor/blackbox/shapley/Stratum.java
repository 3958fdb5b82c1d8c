package dev.candor.blackbox.shapley;

/**
 * Some sizes of coalitions that share their draws.
 *
 * <p>Coalitions come in pairs, each with its complement; a size stands for itself and for what its
 * complements have.
 *
 * @param smallest first size
 * @param largest last size, at most half of the players
 * @param pairs how many pairs there are, infinite where they are drawn with replacement
 * @param weight what all its pairs weigh together under the Shapley kernel
 * @param draws how many pairs to evaluate
 */
record Stratum(int smallest, int largest, double pairs, double weight, int draws) {
  boolean isWhole() {
    return draws >= pairs;
  }

  Stratum withDraws(int number) {
    return new Stratum(smallest, largest, pairs, weight, number);
  }

  Stratum and(Stratum next) {
    return new Stratum(
        smallest, next.largest, Double.POSITIVE_INFINITY, weight + next.weight, draws + next.draws);
  }

  /** The weight of one size of n players: that of one coalition times the number of pairs. */
  static double weightOfSize(int players, int size) {
    double both = (players - 1.0) / ((double) size * (players - size));
    return 2 * size == players ? both / 2 : both;
  }

  /** How many pairs of a size there are. */
  static double pairsOfSize(int players, int size) {
    double all = binomial(players, size);
    return Math.rint(2 * size == players ? all / 2 : all);
  }

  /** How many ways there are to choose, infinite where a double cannot hold it. */
  static double binomial(int players, int size) {
    double ways = 1;
    for (int i = 0; i < size; i++) {
      ways = ways * (players - i) / (i + 1);
    }
    return Math.rint(ways);
  }
}
