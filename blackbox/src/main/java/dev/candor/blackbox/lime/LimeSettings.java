package dev.candor.blackbox.lime;

import dev.candor.core.InputException;

/**
 * How {@link Lime} works.
 *
 * @param samples how many are drawn, where they are drawn
 * @param sampling which components a sample keeps
 * @param kernel how much a sample counts
 * @param surrogate the linear model that is fitted
 * @param seed of the samples
 */
public record LimeSettings(
    int samples, Sampling sampling, Kernel kernel, Surrogate surrogate, long seed) {
  /** Checks that there is a sample. */
  public LimeSettings {
    if (samples < 1) {
      throw InputException.of("samples", "must be 1 or more", samples, "5000 is usual");
    }
  }

  /**
   * For token lists and anything else made of components: sizes first, cosine distance between
   * components with the width .25 of the authors' software, K-LASSO with K 10, 5,000 samples, seed
   * 0.
   */
  public static LimeSettings withDefaults() {
    return new LimeSettings(
        5000,
        new Sampling.SizeFirst(),
        Kernel.gaussian(Distance.COSINE, DistanceSpace.COMPONENTS, 0.25),
        new Surrogate.KLasso(10),
        0);
  }

  /** For the segments of an image: each kept with chance .5, and 1,000 samples. */
  public static LimeSettings forImages() {
    return withDefaults().withSampling(new Sampling.EachAlone(0.5)).withSamples(1000);
  }

  /**
   * For rows of so many features: Euclidean distance between components, width {@code .75 root(d)}.
   */
  public static LimeSettings forRows(int features) {
    return withDefaults()
        .withSampling(new Sampling.EachAlone(0.5))
        .withKernel(
            Kernel.gaussian(
                Distance.EUCLIDEAN,
                DistanceSpace.COMPONENTS,
                0.75 * Math.sqrt(Math.max(1, features))));
  }

  /** With another number of samples. */
  public LimeSettings withSamples(int newSamples) {
    return new LimeSettings(newSamples, sampling, kernel, surrogate, seed);
  }

  /** With another way to draw them. */
  public LimeSettings withSampling(Sampling newSampling) {
    return new LimeSettings(samples, newSampling, kernel, surrogate, seed);
  }

  /** With another kernel. */
  public LimeSettings withKernel(Kernel newKernel) {
    return new LimeSettings(samples, sampling, newKernel, surrogate, seed);
  }

  /** With another surrogate. */
  public LimeSettings withSurrogate(Surrogate newSurrogate) {
    return new LimeSettings(samples, sampling, kernel, newSurrogate, seed);
  }

  /** With another seed. */
  public LimeSettings withSeed(long newSeed) {
    return new LimeSettings(samples, sampling, kernel, surrogate, newSeed);
  }
}
