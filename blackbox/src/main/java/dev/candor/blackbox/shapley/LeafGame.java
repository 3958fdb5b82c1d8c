package dev.candor.blackbox.shapley;

/**
 * The game of one leaf: {@code v(S) = value x product over players in S of on_i x product over the
 * others of off_i}, where on and off are the shares of the way to the leaf that an input takes when
 * the player is present or absent. Its Shapley values and pairs have a closed form, and those of a
 * tree are the sums over its leaves.
 *
 * <p>Mutable: belongs to one walk through a tree.
 */
final class LeafGame {
  private final int[] player;
  private final double[] on;
  private final double[] off;
  private int size;

  LeafGame(int most) {
    player = new int[most];
    on = new double[most];
    off = new double[most];
  }

  /** Puts one more question on the way; gives what {@link #undo} needs. */
  Step push(int who, double newOn, double newOff) {
    for (int i = 0; i < size; i++) {
      if (player[i] == who) {
        Step step = new Step(i, on[i], off[i]);
        on[i] *= newOn;
        off[i] *= newOff;
        return step;
      }
    }
    player[size] = who;
    on[size] = newOn;
    off[size] = newOff;
    size++;
    return new Step(size - 1, Double.NaN, Double.NaN);
  }

  /** What a step changed. */
  record Step(int place, double on, double off) {
    boolean isNew() {
      return Double.isNaN(on);
    }
  }

  /** Whether neither input comes this way any more. */
  boolean isClosed(Step step) {
    return on[step.place()] == 0 && off[step.place()] == 0;
  }

  void undo(Step step) {
    if (step.isNew()) {
      size--;
    } else {
      on[step.place()] = step.on();
      off[step.place()] = step.off();
    }
  }

  /** Adds {@code value (on_i - off_i) sum_k k! (d-k-1)! / d! e_k(others)} to each player. */
  void addValues(double value, double[] phi) {
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      double difference = on[i] - off[i];
      if (difference != 0) {
        int others = polynomial(i, -1, shares);
        double sum = 0;
        for (int k = 0; k <= others; k++) {
          sum += shares[k] / ((others + 1) * Stratum.binomial(others, k));
        }
        phi[player[i]] += value * difference * sum;
      }
    }
  }

  /** Adds the Shapley interaction index of each pair, to both of its places. */
  void addPairs(double value, double[][] pairs) {
    double[] shares = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        double difference = (on[i] - off[i]) * (on[j] - off[j]);
        if (difference != 0) {
          int others = polynomial(i, j, shares);
          double sum = 0;
          for (int k = 0; k <= others; k++) {
            sum += shares[k] / ((others + 1) * Stratum.binomial(others, k));
          }
          pairs[player[i]][player[j]] += value * difference * sum;
          pairs[player[j]][player[i]] += value * difference * sum;
        }
      }
    }
  }

  /** Coefficients of {@code product of (off + on t)} without two places; gives the degree. */
  private int polynomial(int without, int andWithout, double[] shares) {
    int degree = 0;
    shares[0] = 1;
    for (int i = 0; i < size; i++) {
      // a player who does not matter here would only lengthen the polynomial
      if (i != without && i != andWithout && !(on[i] == 1 && off[i] == 1)) {
        degree++;
        shares[degree] = 0;
        for (int k = degree; k >= 0; k--) {
          shares[k] = shares[k] * off[i] + (k == 0 ? 0 : shares[k - 1] * on[i]);
        }
      }
    }
    return degree;
  }
}
