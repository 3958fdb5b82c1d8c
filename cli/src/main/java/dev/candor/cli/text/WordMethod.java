package dev.candor.cli.text;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The methods that nobody has to train, by name. */
public enum WordMethod {
  /** A floor. */
  RANDOM,
  /** A surrogate of the answers without words. */
  LIME,
  /** Shapley values. */
  KERNEL_SHAP,
  /** One word less. */
  OCCLUSION,
  /** The length of the gradient. */
  GRADIENT_NORM,
  /** Vectors times gradients. */
  INPUT_X_GRADIENT,
  /** Gradients along a way. */
  INTEGRATED_GRADIENTS,
  /** Gradients under noise. */
  SMOOTH_GRAD,
  /** Whom the last layer's [CLS] listens to. */
  LAST_ATTENTION,
  /** The same of all layers. */
  MEAN_ATTENTION,
  /** Attention multiplied up. */
  ROLLOUT,
  /** The last layer's attention times its gradient. */
  GRADIENT_X_ATTENTION,
  /** The same through all layers. */
  CHEFER,
  /** A floor: no function word, no sign. */
  NON_STOP_WORD;

  private static final int DRAWN = 100;
  private static final int STEPS = 20;
  private static final int NOISY = 20;
  private static final double NOISE = .1;

  /** The name on the command line and in tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The method of a name. */
  public static WordMethod named(String label) {
    List<String> known = new ArrayList<>();
    for (WordMethod method : values()) {
      if (method.label().equals(label)) {
        return method;
      }
      known.add(method.label());
    }
    throw InputException.of("method", "must be one of " + known, label, "name one of them");
  }

  /** The thirteen baselines of the study: all but the floor of function words. */
  public static List<WordMethod> baselines() {
    return Arrays.stream(values()).filter(method -> method != NON_STOP_WORD).toList();
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
