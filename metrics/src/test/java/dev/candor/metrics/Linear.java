package dev.candor.metrics;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.metrics.measure.Draws;
import dev.candor.metrics.measure.Subject;
import java.util.stream.IntStream;

/** A linear model with a zero baseline, of which every measure has a closed form. */
public final class Linear {
  private final double[] weights;
  private final double bias;

  /** With these weights and this bias. */
  public Linear(double[] weights, double bias) {
    this.weights = weights.clone();
    this.bias = bias;
  }

  /** With weights and bias drawn by a seed. */
  public static Linear drawn(int inputs, long seed) {
    Draws draws = Draws.of(seed, 99);
    double[] weights = new double[inputs];
    for (int j = 0; j < inputs; j++) {
      weights[j] = draws.normal();
    }
    return new Linear(weights, draws.normal());
  }

  /** Its answers, one output. */
  public Predictor model() {
    return batch -> {
      double[] answers = new double[batch.length(0)];
      for (int i = 0; i < answers.length; i++) {
        answers[i] = bias;
        for (int j = 0; j < weights.length; j++) {
          answers[i] += weights[j] * batch.at(i, j);
        }
      }
      return NdArray.of(answers, answers.length, 1);
    };
  }

  /** The exact contributions to a zero baseline. */
  public Explainer contributions() {
    return (input, target) -> attribution(contributions(input.toDoubles()), target);
  }

  /** The gradient. */
  public Explainer slopes() {
    return (input, target) -> attribution(weights, target);
  }

  public double[] contributions(double[] input) {
    double[] contributions = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      contributions[j] = weights[j] * input[j];
    }
    return contributions;
  }

  public Players players() {
    return Players.each(axes());
  }

  /** Zero stands in for a component. */
  public Masking masking() {
    return Masking.of(
        players(), new Removal.Baseline(NdArray.of(new double[weights.length], weights.length)));
  }

  /** So many inputs drawn by a seed. */
  public NdArray inputs(int rows, long seed) {
    Draws draws = Draws.of(seed, 7);
    double[] values = new double[rows * weights.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = draws.normal();
    }
    return NdArray.of(values, rows, weights.length);
  }

  public Subject subject(Explainer explainer, int rows, long seed) {
    return Subject.of(
        model(),
        inputs(rows, seed),
        new int[rows],
        explainer,
        masking(),
        inputs(20, seed + 1),
        seed);
  }

  private Axes axes() {
    return new Axes.Features(IntStream.range(0, weights.length).mapToObj(j -> "x" + j).toList());
  }

  private Attribution attribution(double[] values, int target) {
    return new Attribution(NdArray.of(values, values.length), axes(), target, Evidence.of("exact"));
  }

  public double[] weights() {
    return weights.clone();
  }

  public double bias() {
    return bias;
  }
}
