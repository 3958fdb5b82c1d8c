package dev.candor.cli.reproduce.expnet;

import java.util.Arrays;
import java.util.List;

/**
 * Scores of words in standard deviations from the mean of their text, so that one threshold and one
 * pooled curve can be read over texts; 0 where all are equal. The same for every method.
 */
final class WithinText {
  private WithinText() {}

  static double[] standardised(double... scores) {
    double mean = Arrays.stream(scores).sum() / scores.length;
    double squares = 0;
    for (double score : scores) {
      squares += (score - mean) * (score - mean);
    }
    double deviation = Math.sqrt(squares / scores.length);
    double[] standard = new double[scores.length];
    for (int i = 0; i < scores.length && deviation > 0; i++) {
      standard[i] = (scores[i] - mean) / deviation;
    }
    return standard;
  }

  static List<double[]> standardised(List<double[]> texts) {
    return texts.stream().map(text -> standardised(text)).toList();
  }
}
