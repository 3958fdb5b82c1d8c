package dev.candor.cli.text;

import dev.candor.core.Axes;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.attention.Chefer;
import dev.candor.whitebox.attention.GradientTimesAttention;
import dev.candor.whitebox.attention.LastAttention;
import dev.candor.whitebox.attention.MeanAttention;
import dev.candor.whitebox.attention.Reading;
import dev.candor.whitebox.attention.Rollout;

/**
 * Whom [CLS] listens to; a word has the largest number of its pieces. Cost: two forward passes, and
 * a backward pass where gradients are needed.
 *
 * @param kind which reading
 */
public record AttentionWords(Kind kind) implements WordScorer {
  /** What is made of attention. */
  public enum Kind {
    /** The last layer, mean over heads. */
    LAST("attention-last"),
    /** The mean over layers and heads. */
    MEAN("attention-mean"),
    /** Half attention, half identity, multiplied up. */
    ROLLOUT("attention-rollout"),
    /** The last layer times its gradient. */
    TIMES_GRADIENT("gradient-x-attention"),
    /** Attention times gradient through all layers. */
    CHEFER("chefer");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  @Override
  public String label() {
    return kind.label;
  }

  @Override
  public Signs signs() {
    return Signs.AMOUNTS;
  }

  @Override
  public double[] score(ReadText text, int target) {
    Subject subject =
        Subject.of(text.classifier().network(), Axes.Positions.of(text.alignment().size()));
    return text.largest(
        explainer(subject).explain(text.input(), new int[] {target}).get(0).values().toDoubles());
  }

  private BatchExplainer explainer(Subject subject) {
    Reading reading = Reading.withDefaults();
    return switch (kind) {
      case LAST -> new LastAttention(subject, reading);
      case MEAN -> new MeanAttention(subject, reading);
      case ROLLOUT -> new Rollout(subject);
      case TIMES_GRADIENT -> new GradientTimesAttention(subject, reading);
      case CHEFER -> new Chefer(subject, reading);
    };
  }
}
