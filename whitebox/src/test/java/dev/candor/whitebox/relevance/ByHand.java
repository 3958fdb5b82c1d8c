package dev.candor.whitebox.relevance;

import dev.candor.torch.Network;
import java.util.function.DoubleBinaryOperator;

/**
 * Relevance through a dense network, in double and in loops: a second computation that shares
 * nothing with the first.
 */
final class ByHand {
  /** One layer's rule: relevance of the outputs to relevance of the inputs. */
  @FunctionalInterface
  interface Step {
    double[] back(double[] x, double[][] w, double[] b, double[] z, double[] relevance);
  }

  private ByHand() {}

  static double[] relevance(
      Network network, int layers, double[] input, int target, Step... steps) {
    double[][][] weights = new double[layers][][];
    double[][] biases = new double[layers][];
    double[][] inputs = new double[layers][];
    double[][] sums = new double[layers][];
    double[] x = input;
    for (int l = 0; l < layers; l++) {
      weights[l] = matrix(network, "fc" + (l + 1) + ".weight");
      boolean biased = network.specifications().containsKey("fc" + (l + 1) + ".bias");
      biases[l] =
          biased
              ? network.parameter("fc" + (l + 1) + ".bias").toDoubles()
              : new double[weights[l].length];
      inputs[l] = x;
      sums[l] = new double[weights[l].length];
      for (int j = 0; j < sums[l].length; j++) {
        sums[l][j] = biases[l][j];
        for (int i = 0; i < x.length; i++) {
          sums[l][j] += weights[l][j][i] * x[i];
        }
      }
      x = sums[l].clone();
      for (int j = 0; j < x.length && l + 1 < layers; j++) {
        x[j] = Math.max(x[j], 0);
      }
    }
    double[] relevance = new double[x.length];
    relevance[target] = x[target];
    for (int l = layers - 1; l >= 0; l--) {
      relevance = steps[l].back(inputs[l], weights[l], biases[l], sums[l], relevance);
    }
    return relevance;
  }

  /** A step by one sum: what an input and a weight put into it, and the bias's part. */
  static Step by(DoubleBinaryOperator part, java.util.function.DoubleUnaryOperator bias, double e) {
    return (x, w, b, z, relevance) -> {
      double[] back = new double[x.length];
      for (int j = 0; j < w.length; j++) {
        double sum = bias.applyAsDouble(b[j]);
        for (int i = 0; i < x.length; i++) {
          sum += part.applyAsDouble(x[i], w[j][i]);
        }
        double stable = sum + (sum >= 0 ? e : -e);
        for (int i = 0; i < x.length && stable != 0; i++) {
          back[i] += part.applyAsDouble(x[i], w[j][i]) / stable * relevance[j];
        }
      }
      return back;
    };
  }

  static Step sum(Step one, double a, Step other, double b) {
    return (x, w, bias, z, relevance) -> {
      double[] first = one.back(x, w, bias, z, relevance);
      double[] second = other.back(x, w, bias, z, relevance);
      for (int i = 0; i < first.length; i++) {
        first[i] = a * first[i] + b * second[i];
      }
      return first;
    };
  }

  /** One step where the sum is above 0, another elsewhere. */
  static Step bySign(Step above, Step below) {
    return (x, w, b, z, relevance) -> {
      double[] up = relevance.clone();
      double[] down = relevance.clone();
      for (int j = 0; j < z.length; j++) {
        up[j] = z[j] > 0 ? up[j] : 0;
        down[j] = z[j] < 0 ? down[j] : 0;
      }
      double[] first = above.back(x, w, b, z, up);
      double[] second = below.back(x, w, b, z, down);
      for (int i = 0; i < first.length; i++) {
        first[i] += second[i];
      }
      return first;
    };
  }

  private static double[][] matrix(Network network, String name) {
    double[] all = network.parameter(name).toDoubles();
    int outputs = network.parameter(name).length(1);
    int inputs = all.length / outputs;
    double[][] matrix = new double[outputs][inputs];
    for (int i = 0; i < all.length; i++) {
      matrix[i / inputs][i % inputs] = all[i];
    }
    return matrix;
  }
}
