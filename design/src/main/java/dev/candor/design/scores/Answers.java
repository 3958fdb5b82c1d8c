package dev.candor.design.scores;

import dev.candor.core.NdArray;
import dev.candor.core.Task;
import dev.candor.data.encode.TargetEncoder;

/** How good are outputs for rows whose answers are known? Sums in double, in the rows' order. */
final class Answers {
  private final Task task;
  private final double[] truth;
  private final int classes;
  private final double unit;

  /**
   * Known answers.
   *
   * @param task what kind of answer
   * @param truth one per row: the class from 0, or the target in the units of training
   * @param classes how many classes there are; 0 for regression
   * @param unit by what a regression target was divided before training
   */
  Answers(Task task, double[] truth, int classes, double unit) {
    this.task = task;
    this.truth = truth.clone();
    this.classes = classes;
    this.unit = unit;
  }

  /** The known answers of encoded rows. */
  static Answers of(TargetEncoder target, NdArray encoded) {
    return new Answers(target.task(), encoded.toDoubles(), target.classes().size(), target.sd());
  }

  /** How many outputs a row has: one logit, one per class, or one number. */
  int outputs() {
    return task == Task.MULTICLASS ? classes : 1;
  }

  /** How many rows there are. */
  int rows() {
    return truth.length;
  }

  /** Mean loss over the rows: cross-entropy, or squared error in the trained units. */
  double loss(float[] scores, int offset) {
    double sum = 0;
    for (int row = 0; row < truth.length; row++) {
      sum += rowLoss(scores, offset + row * outputs(), truth[row]);
    }
    return sum / truth.length;
  }

  /** The first metric's name. */
  String metric() {
    return task == Task.REGRESSION ? "rmse" : "accuracy";
  }

  /** Accuracy, or the root of the mean squared error in the target's own unit. */
  double metric(float[] scores, int offset) {
    if (task == Task.REGRESSION) {
      return Math.sqrt(loss(scores, offset)) * unit;
    }
    int right = 0;
    for (int row = 0; row < truth.length; row++) {
      right += decided(scores, offset + row * outputs()) == (int) truth[row] ? 1 : 0;
    }
    return right / (double) truth.length;
  }

  /** Share of the variance that is explained; NaN where the truth does not vary. */
  double r2(float[] scores, int offset) {
    double variance = Math.pow(Spread.of(truth).sd(), 2) * (truth.length - 1) / truth.length;
    return variance == 0 ? Double.NaN : 1 - loss(scores, offset) / variance;
  }

  private int decided(float[] scores, int at) {
    if (task == Task.BINARY) {
      return scores[at] > 0 ? 1 : 0;
    }
    int best = 0;
    for (int c = 1; c < classes; c++) {
      best = scores[at + c] > scores[at + best] ? c : best;
    }
    return best;
  }

  private double rowLoss(float[] scores, int at, double y) {
    double z = scores[at];
    return switch (task) {
      case BINARY -> Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - z * y;
      case REGRESSION -> (z - y) * (z - y);
      case MULTICLASS -> {
        double most = z;
        for (int c = 1; c < classes; c++) {
          most = Math.max(most, scores[at + c]);
        }
        double sum = 0;
        for (int c = 0; c < classes; c++) {
          sum += Math.exp(scores[at + c] - most);
        }
        yield most + Math.log(sum) - scores[at + (int) y];
      }
    };
  }
}
