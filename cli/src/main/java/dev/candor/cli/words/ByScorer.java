package dev.candor.cli.words;

import dev.candor.cli.text.GradientWords;
import dev.candor.cli.text.ReadText;
import dev.candor.cli.text.WordMethod;
import dev.candor.cli.text.WordScorer;
import dev.candor.core.InputException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One of the methods that the study compares, with its settings there unless others are given.
 *
 * @param name as the matrix of methods has it
 * @param method which
 * @param scorer makes the numbers
 * @param settings that it has
 * @param seed of whatever is drawn
 */
record ByScorer(
    String name,
    WordMethod method,
    WordScorer scorer,
    Map<String, String> settings,
    OptionalLong seed)
    implements WordExplainer {
  private static final int STEPS = 20;
  private static final int SAMPLES = 100;
  private static final int NOISY = 20;
  private static final double NOISE = .1;

  /**
   * With what was given.
   *
   * @param given settings by key; those of others are left to them
   */
  static ByScorer of(String name, WordMethod method, Map<String, String> given, long seed) {
    String key = key(method);
    Map<String, String> settings = new TreeMap<>();
    WordScorer scorer = method.scorer(seed);
    switch (method) {
      case LIME, KERNEL_SHAP -> {
        int samples = whole(given, key, SAMPLES, 2);
        settings.put(key, Integer.toString(samples));
        scorer = method.scorer(seed, samples);
      }
      case INTEGRATED_GRADIENTS -> {
        int steps = whole(given, key, STEPS, 1);
        settings.put(key, Integer.toString(steps));
        scorer = new GradientWords(new GradientWords.Kind.Integrated(steps));
      }
      case SMOOTH_GRAD -> {
        int samples = whole(given, key, NOISY, 2);
        settings.put(key, Integer.toString(samples));
        settings.put("deviation", NOISE + " of the range");
        scorer = new GradientWords(new GradientWords.Kind.Smooth(samples, NOISE, seed));
      }
      default -> {}
    }
    if (scorer.signs() == WordScorer.Signs.SIGNED) {
      settings.put("signs", "for and against the class");
    }
    settings.put("removed", "padding, which nobody listens to");
    boolean draws =
        switch (method) {
          case RANDOM, LIME, KERNEL_SHAP, SMOOTH_GRAD -> true;
          default -> false;
        };
    return new ByScorer(
        name, method, scorer, settings, draws ? OptionalLong.of(seed) : OptionalLong.empty());
  }

  /** The setting that a method has here; empty where it has none. */
  static String key(WordMethod method) {
    return switch (method) {
      case LIME, KERNEL_SHAP, SMOOTH_GRAD -> "samples";
      case INTEGRATED_GRADIENTS -> "steps";
      default -> "";
    };
  }

  private static int whole(Map<String, String> given, String key, int usual, int least) {
    String text = given.getOrDefault(key, Integer.toString(usual));
    if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least) {
      throw InputException.of(
          "--" + key, "must be a number of " + least + " or more", text, "correct it");
    }
    return Integer.parseInt(text);
  }

  @Override
  public double[] scores(ReadText text, int target) {
    return text.seen().isEmpty()
        ? WordExplainer.ofSeen(text, new double[text.words().size()])
        : WordExplainer.ofSeen(text, scorer.score(text, target));
  }

  @Override
  public long calls(ReadText text) {
    long drawn = Long.parseLong(settings.getOrDefault("samples", "0"));
    return switch (method) {
      case RANDOM, NON_STOP_WORD -> 0;
      case LIME, KERNEL_SHAP, SMOOTH_GRAD -> drawn;
      case OCCLUSION -> text.seen().size() + 1L;
      case INTEGRATED_GRADIENTS -> Long.parseLong(settings.getOrDefault("steps", "0"));
      case GRADIENT_NORM, INPUT_X_GRADIENT -> 1;
      case LAST_ATTENTION, MEAN_ATTENTION, ROLLOUT, GRADIENT_X_ATTENTION, CHEFER -> 2;
    };
  }
}
