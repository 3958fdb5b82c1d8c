package dev.candor.whitebox.relevance;

import java.util.List;

/**
 * Composites in common use, as Zennit names them (Anders et al., arXiv 2106.13200 (2021)). Unlike
 * there the bias is left out of z+ and alpha-beta, as published, so that no relevance is lost.
 */
public final class Composites {
  private static final double PLAIN = 1e-9;

  private Composites() {}

  /** {@link Epsilon} everywhere. Signed; noisy in deep networks. */
  public static Composite epsilon(double epsilon) {
    return Composite.named("epsilon").withEpsilon(epsilon);
  }

  /** {@link Epsilon} for dense layers, {@link ZPlus} for convolutions. */
  public static Composite epsilonPlus() {
    return Composite.named("epsilon-plus").with(Selector.convolution(), ZPlus.withDefaults());
  }

  /** The same with {@link Flat} for the first layer. */
  public static Composite epsilonPlusFlat() {
    return Composite.named("epsilon-plus-flat")
        .with(Selector.first(), new Flat())
        .with(Selector.convolution(), ZPlus.withDefaults());
  }

  /** {@link Epsilon} for dense layers, {@link AlphaBeta} 2, 1 for convolutions. */
  public static Composite epsilonAlpha2Beta1() {
    return Composite.named("epsilon-alpha2-beta1")
        .with(Selector.convolution(), new AlphaBeta(2, 1));
  }

  /** The same with {@link Flat} for the first layer. */
  public static Composite epsilonAlpha2Beta1Flat() {
    return Composite.named("epsilon-alpha2-beta1-flat")
        .with(Selector.first(), new Flat())
        .with(Selector.convolution(), new AlphaBeta(2, 1));
  }

  /**
   * {@link Epsilon} for dense layers, {@link Gamma} 0.25 for convolutions, {@link Box} for the
   * first layer.
   *
   * @param low the smallest number the input may have: one, or one for each channel
   * @param high the largest
   */
  public static Composite epsilonGammaBox(List<Double> low, List<Double> high) {
    return Composite.named("epsilon-gamma-box")
        .with(Selector.first(), new Box(low, high, PLAIN))
        .with(Selector.convolution(), new Gamma(0.25));
  }

  /**
   * {@link ZPlus} for everything with weights. The same for every class where the last layer alone
   * tells classes apart: it shows what excites.
   */
  public static Composite zPlus() {
    return Composite.named("z-plus").with(Selector.weighted(), ZPlus.withDefaults());
  }

  /** {@link SignedGamma} for everything with weights. */
  public static Composite gamma(double gamma) {
    return Composite.named("gamma").with(Selector.weighted(), new SignedGamma(gamma));
  }

  /** {@link AlphaBeta} for everything with weights. */
  public static Composite alphaBeta(double alpha, double beta) {
    return Composite.named("alpha-beta").with(Selector.weighted(), new AlphaBeta(alpha, beta));
  }

  /**
   * For transformers: {@link Epsilon} for linear layers, the rules of Achtibat et al. for products
   * of activations, softmax and normalisation, whose division keeps relevance while the affine rest
   * divides it: {@link Epsilon} for the affine map that a norm is while its deviation is held at
   * what it is.
   *
   * <p>On one unit of a real encoder's answer (MiniLM, 6 blocks, 13 layer norms, 12 tokens, 5
   * seeded lists) {@code sum |R| / |f|} is 8 to 22 and the gap below 2e-6; by the identity rule it
   * was 1e9 to 3e11, with gaps of 20 to 36,000. Gradient times input is 3.2 to 3.8 times as large
   * as this. With an epsilon of 1e-9 the sizes are the same within .1 %; with 1e-3 they are 14 to
   * 23 % less.
   *
   * <p>On images, where that is noisy, they take gamma for the linear layers: {@code
   * attnLrp().with(Selector.weighted(), new SignedGamma(0.25))}.
   */
  public static Composite attnLrp() {
    return Composite.named("attn-lrp");
  }
}
