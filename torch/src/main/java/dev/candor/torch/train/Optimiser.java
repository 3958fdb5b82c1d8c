package dev.candor.torch.train;

import dev.candor.core.InputException;

/**
 * How steps are made from gradients: Adam (Kingma, Ba, ICLR 2015) with weight decay as part of the
 * gradient, or AdamW (Loshchilov, Hutter, ICLR 2019) with weight decay apart from it.
 *
 * @param kind Adam or AdamW
 * @param learningRate the size of a step
 * @param beta1 how much of the mean gradient is kept
 * @param beta2 how much of the mean squared gradient is kept
 * @param epsilon added to the root of the mean squared gradient
 * @param weightDecay how strongly the parameters are pulled to 0
 */
public record Optimiser(
    Kind kind,
    double learningRate,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay) {
  /** Which rule. */
  public enum Kind {
    /** Weight decay is added to the gradient. */
    ADAM,
    /** Weight decay is taken off the parameters. */
    ADAMW
  }

  /** Checks the ranges. */
  public Optimiser {
    check("learningRate", learningRate >= 0, learningRate, "be 0 or more");
    check("beta1", beta1 >= 0 && beta1 < 1, beta1, "lie in [0, 1)");
    check("beta2", beta2 >= 0 && beta2 < 1, beta2, "lie in [0, 1)");
    check("epsilon", epsilon >= 0, epsilon, "be 0 or more");
    check("weightDecay", weightDecay >= 0, weightDecay, "be 0 or more");
  }

  private static void check(String name, boolean holds, double found, String rule) {
    if (!holds || Double.isInfinite(found)) {
      throw InputException.of(name, "must " + rule, found, "see Optimiser.adam()");
    }
  }

  /** Adam with the rate .001, betas .9 and .999, epsilon 1e-8, no weight decay. */
  public static Optimiser adam() {
    return new Optimiser(Kind.ADAM, 1e-3, .9, .999, 1e-8, 0);
  }

  /** AdamW with the rate .001, betas .9 and .999, epsilon 1e-8, weight decay .01. */
  public static Optimiser adamW() {
    return new Optimiser(Kind.ADAMW, 1e-3, .9, .999, 1e-8, 1e-2);
  }

  /** With this rate instead. */
  public Optimiser withLearningRate(double newRate) {
    return new Optimiser(kind, newRate, beta1, beta2, epsilon, weightDecay);
  }

  /** With these betas instead. */
  public Optimiser withBetas(double newBeta1, double newBeta2) {
    return new Optimiser(kind, learningRate, newBeta1, newBeta2, epsilon, weightDecay);
  }

  /** With this epsilon instead. */
  public Optimiser withEpsilon(double newEpsilon) {
    return new Optimiser(kind, learningRate, beta1, beta2, newEpsilon, weightDecay);
  }

  /** With this weight decay instead. */
  public Optimiser withWeightDecay(double newDecay) {
    return new Optimiser(kind, learningRate, beta1, beta2, epsilon, newDecay);
  }
}
