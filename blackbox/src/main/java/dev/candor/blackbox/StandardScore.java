package dev.candor.blackbox;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import java.util.Locale;

/**
 * The usual scores. Classes are told from probabilities: one output is the probability of class 1,
 * several are one per class. Sums are in double, in the order of the rows.
 */
public enum StandardScore implements Score {
  /** Share of right answers: one output of .5 or more is class 1, else the first largest wins. */
  ACCURACY {
    @Override
    public double of(NdArray outputs, double[] targets) {
      int right = 0;
      for (int row = 0; row < targets.length; row++) {
        right += answer(outputs, row) == targets[row] ? 1 : 0;
      }
      return (double) right / targets.length;
    }
  },
  /** Minus the mean of {@code -ln p(true class)}, with p of at least 1e-15. */
  LOG_LOSS {
    @Override
    public double of(NdArray outputs, double[] targets) {
      double sum = 0;
      for (int row = 0; row < targets.length; row++) {
        sum += Math.log(Math.max(1e-15, probability(outputs, row, targets[row])));
      }
      return sum / targets.length;
    }
  },
  /** Minus the mean squared error. */
  MSE {
    @Override
    public double of(NdArray outputs, double[] targets) {
      return -squares(outputs, targets) / targets.length;
    }
  },
  /** Minus the root of the mean squared error. */
  RMSE {
    @Override
    public double of(NdArray outputs, double[] targets) {
      return -Math.sqrt(squares(outputs, targets) / targets.length);
    }
  },
  /** 1 minus squared errors over squared deviations from the mean target. */
  R2 {
    @Override
    public double of(NdArray outputs, double[] targets) {
      double mean = 0;
      for (double target : targets) {
        mean += target / targets.length;
      }
      double around = 0;
      for (double target : targets) {
        around += (target - mean) * (target - mean);
      }
      if (!(around > 0)) {
        throw InputException.of(
            "targets", "must vary for R2", "all equal", "use MSE or other rows");
      }
      return 1 - squares(outputs, targets) / around;
    }
  };

  /** The score that most people would read first: accuracy of classes, RMSE of numbers. */
  public static StandardScore defaultFor(Task task) {
    return switch (task) {
      case BINARY, MULTICLASS -> ACCURACY;
      case REGRESSION -> RMSE;
    };
  }

  @Override
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static int answer(NdArray outputs, int row) {
    int classes = outputs.length(1);
    if (classes == 1) {
      return outputs.at(row, 0) >= 0.5 ? 1 : 0;
    }
    int best = 0;
    for (int k = 1; k < classes; k++) {
      if (outputs.at(row, k) > outputs.at(row, best)) {
        best = k;
      }
    }
    return best;
  }

  private static double probability(NdArray outputs, int row, double target) {
    int classes = Math.max(2, outputs.length(1));
    if (target != Math.rint(target) || target < 0 || target >= classes) {
      throw InputException.of(
          "target of row " + row,
          "must be a class, 0 to " + (classes - 1),
          target,
          "give classes, or use a score for numbers");
    }
    double p =
        outputs.length(1) == 1
            ? (target == 1 ? outputs.at(row, 0) : 1 - outputs.at(row, 0))
            : outputs.at(row, (int) target);
    if (!(p >= 0 && p <= 1)) {
      throw InputException.of(
          "output of row " + row,
          "must be a probability for log loss",
          p,
          "let the model answer with probabilities, or use accuracy");
    }
    return p;
  }

  private static double squares(NdArray outputs, double[] targets) {
    if (outputs.length(1) != 1) {
      throw InputException.of(
          "outputs", "must be one per row for this score", outputs.length(1), "choose one output");
    }
    double sum = 0;
    for (int row = 0; row < targets.length; row++) {
      double error = outputs.at(row, 0) - targets[row];
      sum += error * error;
    }
    return sum;
  }
}
