package dev.candor.cli.reproduce.scores;

/** What the cells of a data set are called, by what was done with it. */
final class Methods {
  /** One network with the gate and its vanilla twin. */
  static final String NETWORK = "network";

  /** One network with the gate, without a twin: the further seeds. */
  static final String FURTHER = "further";

  /** The logistic regression on the same rows. */
  static final String FLOOR = "floor";

  /** The run with shadow columns. */
  static final String SHADOWS = "shadows";

  /** The recommended setting with three times the penalty. */
  static final String STRONGER = "stronger-penalty";

  /** The recommended setting with a third of the penalty. */
  static final String WEAKER = "weaker-penalty";

  /** The recommended setting without weight decay. */
  static final String NO_DECAY = "no-decay";

  /** The mean weights of several networks on the same rows. */
  static final String TOGETHER = "together";

  /** Timed trainings. */
  static final String TIMES = "times";

  /** Single training steps beside the peer's. */
  static final String STEPS = "steps";

  /** Retrainings that are compared bit by bit. */
  static final String BITS = "bits";

  private Methods() {}
}
