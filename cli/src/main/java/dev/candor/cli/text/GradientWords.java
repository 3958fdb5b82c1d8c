package dev.candor.cli.text;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.torch.FromLayer;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.gradient.InputTimesGradient;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.IntegratedGradientsSettings;
import dev.candor.whitebox.gradient.NoiseDraws;
import dev.candor.whitebox.gradient.NoiseSummary;
import dev.candor.whitebox.gradient.NoiseTunnel;
import dev.candor.whitebox.gradient.Saliency;
import dev.candor.whitebox.gradient.Sign;
import java.util.Arrays;

/**
 * Gradients of a class's raw output by the vectors of tokens; a word has the number of that of its
 * pieces whose number is the largest in size.
 *
 * @param kind which one
 */
public record GradientWords(Kind kind) implements WordScorer {
  /** The layer of a classifier of texts that gives tokens their vectors. */
  private static final String VECTORS = "words";

  /** What is made of gradients. */
  public sealed interface Kind {
    /** What tables call it. */
    String label();

    /** The length of the gradient. One forward and one backward pass. */
    record Norm() implements Kind {
      @Override
      public String label() {
        return "gradient-norm";
      }
    }

    /** Vector times gradient, summed. One forward and one backward pass. */
    record TimesInput() implements Kind {
      @Override
      public String label() {
        return "input-x-gradient";
      }
    }

    /**
     * Along the way from padding, summed.
     *
     * @param steps forward and backward passes
     */
    record Integrated(int steps) implements Kind {
      @Override
      public String label() {
        return "integrated-gradients";
      }
    }

    /**
     * The length of the mean gradient at noisy copies.
     *
     * @param samples forward and backward passes
     * @param share the noise's deviation, as a share of the range of the vectors' numbers
     * @param seed of the noise
     */
    record Smooth(int samples, double share, long seed) implements Kind {
      @Override
      public String label() {
        return "smoothgrad";
      }
    }
  }

  @Override
  public String label() {
    return kind.label();
  }

  @Override
  public Signs signs() {
    return kind instanceof Kind.Norm || kind instanceof Kind.Smooth ? Signs.AMOUNTS : Signs.SIGNED;
  }

  @Override
  public double[] score(ReadText text, int target) {
    FromLayer embedded = FromLayer.of(text.classifier().network(), VECTORS, text.input().row(0));
    NdArray vectors = embedded.activations();
    int tokens = vectors.length(1);
    int width = vectors.length(2);
    Subject subject = Subject.of(embedded, Axes.Positions.of(tokens, width));
    double[] all =
        explainer(text, embedded, subject, vectors)
            .explain(vectors, new int[] {target})
            .get(0)
            .values()
            .toDoubles();
    double[] ofPieces = new double[tokens];
    for (int token = 0; token < tokens; token++) {
      double[] own = Arrays.copyOfRange(all, token * width, (token + 1) * width);
      ofPieces[token] = signs() == Signs.AMOUNTS ? length(own) : Arrays.stream(own).sum();
    }
    return text.largest(ofPieces);
  }

  private BatchExplainer explainer(
      ReadText text, FromLayer embedded, Subject subject, NdArray vectors) {
    if (kind instanceof Kind.TimesInput) {
      return new InputTimesGradient(subject);
    }
    Saliency gradient = new Saliency(subject, Sign.SIGNED);
    if (kind instanceof Kind.Integrated integrated) {
      return new IntegratedGradients(
          subject,
          embedded.activations(text.padded().row(0)),
          IntegratedGradientsSettings.withDefaults().withSteps(integrated.steps()));
    }
    if (kind instanceof Kind.Smooth smooth) {
      double[] numbers = vectors.toDoubles();
      double range =
          Arrays.stream(numbers).max().orElse(0) - Arrays.stream(numbers).min().orElse(0);
      return new NoiseTunnel(
          gradient,
          NoiseSummary.MEAN,
          new NoiseDraws.Drawn(smooth.samples(), smooth.share() * range, smooth.seed()));
    }
    return gradient;
  }

  private static double length(double... vector) {
    double squares = 0;
    for (double number : vector) {
      squares += number * number;
    }
    return Math.sqrt(squares);
  }
}
