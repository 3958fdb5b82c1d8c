package dev.candor.metrics.agnostic;

/**
 * How far is the importance from being spread evenly? The Jensen-Shannon distance between the
 * shares and equal shares.
 *
 * <p>{@code sqrt((KL(p || m) + KL(q || m)) / 2)} with q = 1/d, m = (p + q) / 2 and logarithms to
 * base 2: 0 where all components count alike, larger where few do, below 1. The authors'
 * documentation calls the measure "the inverse" of it in one place and gives one minus it as an
 * example; their library, and the numbers of the publication's experiments, are the distance
 * itself, with 1 as the reference.
 *
 * <p>Munoz et al. 2024, arXiv:2302.12094v3. Lin, J. 1991. Divergence measures based on the Shannon
 * entropy. IEEE Transactions on Information Theory 37, 145-151.
 */
public final class SpreadDivergence {
  private SpreadDivergence() {}

  /** Of a global importance, none of it negative; NaN where there is one component only. */
  public static double of(double[] importance) {
    double equal = 1.0 / importance.length;
    double divergence = 0;
    for (double share : Importances.shares(importance)) {
      double middle = (share + equal) / 2;
      divergence += (term(share, middle) + term(equal, middle)) / 2;
    }
    return importance.length == 1 ? Double.NaN : Math.sqrt(Math.max(0, divergence));
  }

  private static double term(double p, double m) {
    return p == 0 ? 0 : p * Math.log(p / m) / Math.log(2);
  }
}
