package dev.candor.cli.reproduce.scores;

/** How long is one training step here, and how long is the peer's? */
@FunctionalInterface
public interface StepTimes {
  /**
   * One step of so many networks at once.
   *
   * @param millis ours
   * @param peerMillis the peer's step, or that of as many runs as there are networks
   * @param aim what ours over the peer's should be at most
   * @param gateCost by which share the gate makes the step longer, without a penalty
   */
  record Step(double millis, double peerMillis, double aim, double gateCost) {}

  /** Measures a step, while nothing else runs. */
  Step measure(int seeds, int threads);
}
