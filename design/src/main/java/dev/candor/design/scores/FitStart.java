package dev.candor.design.scores;

/** From which weights does the network of {@link Course.RankThenFit} start into its second part? */
public enum FitStart {
  /** From those it had when the scores were ready, with all it learnt by heart until then. */
  CONTINUED,
  /**
   * From its first weights again, behind the gate that stays: only the scores are carried over. The
   * network never sees the columns as they were before the gate had chosen, and has no time to
   * learn single rows by heart. Rewinding to first weights is what Frankle, Carbin, "The Lottery
   * Ticket Hypothesis", ICLR 2019, do after pruning.
   */
  REWOUND
}
