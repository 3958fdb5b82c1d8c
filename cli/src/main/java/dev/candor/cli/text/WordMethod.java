package dev.candor.cli.text;

import java.util.Locale;

/** The methods that nobody has to train, by name. */
public enum WordMethod {
  /** A floor. */
  RANDOM("random"),
  /** A surrogate of the answers without words. */
  LIME("lime"),
  /** Shapley values. */
  KERNEL_SHAP("kernel-shap"),
  /** One word less. */
  OCCLUSION("occlusion"),
  /** The length of the gradient. */
  GRADIENT_NORM("gradient-norm"),
  /** Vectors times gradients. */
  INPUT_X_GRADIENT("input-x-gradient"),
  /** Gradients along a way. */
  INTEGRATED_GRADIENTS("integrated-gradients"),
  /** Gradients under noise. */
  SMOOTH_GRAD("smoothgrad"),
  /** Whom the last layer's [CLS] listens to. */
  LAST_ATTENTION("attention-last"),
  /** The same of all layers. */
  MEAN_ATTENTION("attention-mean"),
  /** Attention multiplied up. */
  ROLLOUT("attention-rollout"),
  /** The last layer's attention times its gradient. */
  GRADIENT_X_ATTENTION("gradient-x-attention"),
  /** The same through all layers. */
  CHEFER("chefer"),
  /** A floor: no function word, no sign. */
  NON_STOP_WORD("non-stop-word");

  private static final int DRAWN = 100;
  private static final int STEPS = 20;
  private static final int NOISY = 20;
  private static final double NOISE = .1;

  private final String title;

  WordMethod(String title) {
    this.title = title;
  }

  /** The name in the matrix of methods, on the command line and on pages. */
  public String title() {
    return title;
  }

  /** The name in the study's cells, which are found again by it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * With the settings of the study: 100 samples or coalitions, 20 steps, 20 noisy copies.
   *
   * @param seed of whatever is drawn
   */
  public WordScorer scorer(long seed) {
    return scorer(seed, DRAWN);
  }

  /**
   * With another number of samples or coalitions.
   *
   * @param seed of whatever is drawn
   * @param samples of LIME and KernelSHAP
   */
  public WordScorer scorer(long seed, int samples) {
    return switch (this) {
      case RANDOM -> new DrawnWords(seed);
      case LIME -> new LimeWords(samples, seed);
      case KERNEL_SHAP -> new ShapleyWords(samples, seed);
      case OCCLUSION -> new OccludedWords();
      case GRADIENT_NORM -> new GradientWords(new GradientWords.Kind.Norm());
      case INPUT_X_GRADIENT -> new GradientWords(new GradientWords.Kind.TimesInput());
      case INTEGRATED_GRADIENTS -> new GradientWords(new GradientWords.Kind.Integrated(STEPS));
      case SMOOTH_GRAD -> new GradientWords(new GradientWords.Kind.Smooth(NOISY, NOISE, seed));
      case LAST_ATTENTION -> new AttentionWords(AttentionWords.Kind.LAST);
      case MEAN_ATTENTION -> new AttentionWords(AttentionWords.Kind.MEAN);
      case ROLLOUT -> new AttentionWords(AttentionWords.Kind.ROLLOUT);
      case GRADIENT_X_ATTENTION -> new AttentionWords(AttentionWords.Kind.TIMES_GRADIENT);
      case CHEFER -> new AttentionWords(AttentionWords.Kind.CHEFER);
      case NON_STOP_WORD -> new ContentWords();
    };
  }
}
