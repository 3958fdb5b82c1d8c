package dev.candor.metrics.agnostic;

/**
 * Does each component have the same rank in every explanation?
 *
 * <p>With r_ij the rank of component j in input i (1 is the most important; equal ones in their own
 * order) and m_j its most frequent rank (the smallest of several): {@code C_j = 1 - mean_i |r_ij -
 * m_j| / (max_i r_ij - min_i r_ij)}, 1 where the rank never changes; the answer is the mean over
 * components. Between 0 and 1, higher is more consistent.
 *
 * <p>Constant explanations score 1: all-equal attribution is the floor to read it against, and
 * models whose reasons truly differ from input to input score low. The authors' library leaves out
 * the "1 -". Munoz et al. 2024, arXiv:2302.12094v3, definition 3.5.
 */
public final class RankConsistency {
  private RankConsistency() {}

  /** Of explanations of several inputs. */
  public static double of(Importances importances) {
    int inputs = importances.rows().size();
    int components = importances.components();
    int[][] ranks = new int[inputs][components];
    for (int i = 0; i < inputs; i++) {
      double[] row = importances.rows().get(i).stream().mapToDouble(Double::doubleValue).toArray();
      int[] order = Importances.order(row);
      for (int place = 0; place < components; place++) {
        ranks[i][order[place]] = place;
      }
    }
    double sum = 0;
    for (int j = 0; j < components; j++) {
      sum += consistency(ranks, j);
    }
    return sum / components;
  }

  private static double consistency(int[][] ranks, int component) {
    int[] counts = new int[ranks[0].length];
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int[] rank : ranks) {
      counts[rank[component]]++;
      low = Math.min(low, rank[component]);
      high = Math.max(high, rank[component]);
    }
    int mode = 0;
    for (int rank = 1; rank < counts.length; rank++) {
      mode = counts[rank] > counts[mode] ? rank : mode;
    }
    if (low == high) {
      return 1;
    }
    double away = 0;
    for (int[] rank : ranks) {
      away += Math.abs(rank[component] - mode);
    }
    return 1 - away / ranks.length / (high - low);
  }
}
