package dev.candor.design.expnet.feature;

/** What is a token's number compared with? */
public enum Within {
  /** Nothing: it is taken as it is. */
  NOTHING {
    @Override
    void apply(double[] candidates) {}
  },
  /**
   * The other candidates of its text: {@code (x - mean) / deviation} over them, the deviation over
   * all n; 0 where they are all the same. What carries over to other tasks.
   */
  SENTENCE {
    @Override
    void apply(double[] candidates) {
      double sum = 0;
      for (double x : candidates) {
        sum += x;
      }
      double mean = sum / Math.max(1, candidates.length);
      double square = 0;
      double most = 0;
      for (double x : candidates) {
        square += (x - mean) * (x - mean);
        most = Math.max(most, Math.abs(x));
      }
      double deviation = Math.sqrt(square / Math.max(1, candidates.length));
      // what single precision cannot tell apart is the same
      boolean same = deviation <= SAME * most;
      for (int i = 0; i < candidates.length; i++) {
        candidates[i] = same ? 0 : (candidates[i] - mean) / deviation;
      }
    }
  };

  private static final double SAME = 1e-6;

  /** Changes one feature of the candidates of a text, in place. */
  abstract void apply(double[] candidates);
}
