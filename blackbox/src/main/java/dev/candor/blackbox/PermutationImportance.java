package dev.candor.blackbox;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.ProgressListener;
import dev.candor.core.Ranking;

/**
 * How much worse does a model get on this data without what a feature tells it?
 *
 * <p>The weight of feature j is the mean over R repeats of {@code score(f(X), y) - score(f(X_j),
 * y)} where X_j is X with the inputs of feature j taken from rows in random order. A feature the
 * model does not use has exactly 0; a weight below 0 means that noise did better. For squared error
 * and a linear model with weight b on a feature that is independent of the rest it is {@code 2 b^2
 * var(x_j)} on average.
 *
 * <p><b>Cost</b>: n (1 + d R) model calls for n rows and d features; memory of one batch, cut by
 * the budget's bytes alone, so that threads do not change a bit. Repeats are the outer loop: when
 * the budget ends or the run is cancelled, every feature has about as many repeats as the others,
 * what was finished is the answer, and the check {@code complete} is 0; a feature without any
 * repeat is left out and counted in {@code featuresNotMeasured}. A bound on time makes the answer
 * depend on the machine.
 *
 * <p><b>Checks</b> in the evidence: {@code score} of the data as it is, {@code standardError NAME}
 * of each weight, the ends {@code interval95Low NAME} and {@code interval95High NAME} of Student's
 * interval of the mean drop, {@code complete}, {@code fewestRepeats}, {@code featuresNotMeasured}.
 * The standard error is that of drawing orders, not that of drawing other data or training another
 * model. The ends of a weight are its smallest and largest drop, from 40 repeats on the quantiles
 * .025 and .975.
 *
 * <p><b>Not</b> for features that depend on each other: the model is asked about rows that do not
 * exist, and copies share their importance until none has any. Not for rows the model was trained
 * on, unless what it has learnt by heart is the question.
 *
 * <p>Breiman, L. 2001. Random forests. Machine Learning 45, 5-32. Fisher, A., Rudin, C. and
 * Dominici, F. 2019. All models are wrong, but many are useful. Journal of Machine Learning
 * Research 20 (177), 1-81.
 */
public final class PermutationImportance {
  private final PermutationSettings settings;

  /** With these settings. */
  public PermutationImportance(PermutationSettings settings) {
    this.settings = settings;
  }

  /**
   * Ranks the features, to the end.
   *
   * @see #rank(Predictor, NdArray, double[], FeatureGroups, Cancellation, ProgressListener)
   */
  public Ranking rank(Predictor model, NdArray inputs, double[] targets, FeatureGroups groups) {
    return rank(model, inputs, targets, groups, Cancellation.NEVER, ProgressListener.SILENT);
  }

  /**
   * Ranks the features.
   *
   * @param inputs {@code [n, ...]}, finite numbers only
   * @param targets one per row: a class from 0, or a value
   * @param groups which inputs of a row belong to which feature
   * @throws InputException if shapes do not fit, a number is not finite, the budget does not allow
   *     one feature, or the model fails; the message names the row, counted from 0
   */
  public Ranking rank(
      Predictor model,
      NdArray inputs,
      double[] targets,
      FeatureGroups groups,
      Cancellation cancellation,
      ProgressListener listener) {
    check(inputs, targets, groups);
    return new PermutationRun(settings, model, inputs, targets, groups)
        .ranking(cancellation, listener);
  }

  private void check(NdArray inputs, double[] targets, FeatureGroups groups) {
    PermutedRows.requireFit(inputs, groups);
    int rows = inputs.length(0);
    if (targets.length != rows) {
      throw InputException.of(
          "targets", "must be one per row, " + rows, targets.length, "give one for each");
    }
    for (int row = 0; row < rows; row++) {
      if (!Double.isFinite(targets[row])) {
        throw InputException.of(
            "row " + row + " of targets", "must be finite", targets[row], "leave the row out");
      }
    }
    if (settings.budget().modelCalls() < 2L * rows) {
      throw InputException.of(
          "budget",
          "must allow the data once as it is and once for a feature, " + 2L * rows + " model calls",
          settings.budget().modelCalls(),
          "give fewer rows or a larger budget");
    }
  }
}
