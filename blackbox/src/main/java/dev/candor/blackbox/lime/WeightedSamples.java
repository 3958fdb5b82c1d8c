package dev.candor.blackbox.lime;

import dev.candor.core.removal.Coalition;
import java.util.List;
import org.ejml.simple.SimpleMatrix;

/**
 * Samples with weights and answers, centred at their weighted means, so that the intercept drops
 * out of every fit.
 */
final class WeightedSamples {
  private final List<Coalition> samples;
  private final double[] weights;
  private final double[] answers;
  private final double[] means;
  private final SimpleMatrix gram;
  private final double[] products;
  private final double total;
  private final double answerMean;

  WeightedSamples(List<Coalition> samples, double[] weights, double[] answers) {
    this.samples = samples;
    this.weights = weights;
    this.answers = answers;
    int players = samples.get(0).players();
    means = new double[players];
    double sum = 0;
    double answerSum = 0;
    double[][] together = new double[players][players];
    double[] withAnswer = new double[players];
    for (int s = 0; s < weights.length; s++) {
      int[] present = samples.get(s).present();
      sum += weights[s];
      answerSum += weights[s] * answers[s];
      for (int i : present) {
        means[i] += weights[s];
        withAnswer[i] += weights[s] * answers[s];
        for (int j : present) {
          together[i][j] += weights[s];
        }
      }
    }
    total = sum;
    answerMean = answerSum / sum;
    for (int i = 0; i < players; i++) {
      means[i] /= sum;
    }
    products = new double[players];
    for (int i = 0; i < players; i++) {
      products[i] = withAnswer[i] - sum * means[i] * answerMean;
      for (int j = 0; j < players; j++) {
        together[i][j] -= sum * means[i] * means[j];
      }
    }
    gram = new SimpleMatrix(together);
  }

  int count() {
    return weights.length;
  }

  int players() {
    return means.length;
  }

  /** The sum of the weights. */
  double total() {
    return total;
  }

  /** {@code sum_s w_s zc_s zc_s^T}. */
  SimpleMatrix gram() {
    return gram;
  }

  /** {@code sum_s w_s zc_s yc_s}. */
  double[] products() {
    return products.clone();
  }

  /** How many samples of equal weight would tell as much: (sum w)^2 / sum w^2. */
  double effectiveCount() {
    double squares = 0;
    for (double weight : weights) {
      squares += weight * weight;
    }
    return total * total / squares;
  }

  double intercept(double[] coefficients) {
    double intercept = answerMean;
    for (int i = 0; i < coefficients.length; i++) {
      intercept -= coefficients[i] * means[i];
    }
    return intercept;
  }

  double[] residuals(double[] coefficients) {
    double intercept = intercept(coefficients);
    double[] residuals = new double[weights.length];
    for (int s = 0; s < residuals.length; s++) {
      double fitted = intercept;
      for (int i : samples.get(s).present()) {
        fitted += coefficients[i];
      }
      residuals[s] = answers[s] - fitted;
    }
    return residuals;
  }

  /** Share of the weighted variance that is told; 1 where there is none to tell. */
  double r2(double[] residuals) {
    double left = 0;
    double around = 0;
    for (int s = 0; s < weights.length; s++) {
      left += weights[s] * residuals[s] * residuals[s];
      around += weights[s] * (answers[s] - answerMean) * (answers[s] - answerMean);
    }
    return around > 0 ? 1 - left / around : 1;
  }

  /**
   * {@code sum_s w_s^2 e_s^2 zc_s zc_s^T} over some components, with residuals blown up by {@code 1
   * / (1 - leverage)}: what goes between two inverses in the covariance HC3.
   */
  SimpleMatrix meat(double[] residuals, int[] components, SimpleMatrix inverse) {
    int k = components.length;
    double[][] meat = new double[k][k];
    double[] centred = new double[k];
    double[] solved = new double[k];
    for (int s = 0; s < weights.length; s++) {
      for (int i = 0; i < k; i++) {
        centred[i] = (samples.get(s).contains(components[i]) ? 1 : 0) - means[components[i]];
      }
      double leverage = 1 / total;
      for (int i = 0; i < k; i++) {
        solved[i] = 0;
        for (int j = 0; j < k; j++) {
          solved[i] += inverse.get(i, j) * centred[j];
        }
        leverage += solved[i] * centred[i];
      }
      double error = weights[s] * residuals[s] / Math.max(1e-6, 1 - weights[s] * leverage);
      for (int i = 0; i < k; i++) {
        for (int j = 0; j < k; j++) {
          meat[i][j] += error * error * centred[i] * centred[j];
        }
      }
    }
    return new SimpleMatrix(meat);
  }
}
