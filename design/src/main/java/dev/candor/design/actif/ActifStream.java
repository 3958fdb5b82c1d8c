package dev.candor.design.actif;

import dev.candor.core.NdArray;

/**
 * A ranking over windows that come one by one, as from a live feed. Changes while it is used; not
 * thread-safe.
 *
 * <p>Memory: 64 blocks of two numbers for each feature, 1 KB a feature, however many windows come.
 * After the same windows in the same order it stands the same, to the bit, however they were cut
 * into batches of the size of a part; between other cuts the engine's products differ by 1e-6.
 */
public final class ActifStream {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Actif actif;
  private final int output;
  private final RunningScores scores;
  private long nanos;

  ActifStream(Actif actif, int output) {
    this.actif = actif;
    this.output = output;
    this.scores = new RunningScores(actif.features().size());
  }

  /** Takes windows, {@code [n, steps, features]}, in the order in which they come. */
  public void observe(NdArray windows) {
    actif.check(windows, output);
    observe(windows, 0, windows.length(0));
  }

  /** Takes some of these windows, which are checked. */
  void observe(NdArray windows, int from, int to) {
    long began = System.nanoTime();
    scores.addAll(actif.samples(windows, from, to, output));
    nanos += System.nanoTime() - began;
  }

  /** How many windows were seen. */
  public long windows() {
    return scores.windows();
  }

  /**
   * How the features stand now. Intervals need 8 blocks: with fewer windows every rank is possible.
   */
  public Standing standing() {
    return new Standings(actif.features(), actif.variant().aggregation())
        .of(
            scores,
            actif
                .evidence(output)
                .withModelHash(actif.modelHash())
                .withCost(scores.windows(), nanos / NANOS_PER_MILLI));
  }
}
