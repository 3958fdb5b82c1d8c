package dev.candor.design.actif;

import java.util.Arrays;

/** Ranks of scores, equal ones sharing theirs. */
final class Ranks {
  private Ranks() {}

  /** 1 for the largest. */
  static double[] of(double[] scores) {
    double[] ranks = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      double own = scores[i];
      double above = Arrays.stream(scores).filter(s -> s > own).count();
      double equal = Arrays.stream(scores).filter(s -> s == own).count();
      ranks[i] = above + (equal + 1) / 2;
    }
    return ranks;
  }

  /** The rank of the feature that counts most in truth. */
  static double rankOf(double[] scores, double[] truth) {
    int most = 0;
    for (int i = 1; i < truth.length; i++) {
      most = truth[i] > truth[most] ? i : most;
    }
    return of(scores)[most];
  }

  static double spearman(double[] one, double[] other) {
    double[] left = of(one);
    double[] right = of(other);
    double middle = (left.length + 1) / 2.0;
    double both = 0;
    double ofLeft = 0;
    double ofRight = 0;
    for (int i = 0; i < left.length; i++) {
      both += (left[i] - middle) * (right[i] - middle);
      ofLeft += (left[i] - middle) * (left[i] - middle);
      ofRight += (right[i] - middle) * (right[i] - middle);
    }
    return both / Math.sqrt(ofLeft * ofRight);
  }
}
