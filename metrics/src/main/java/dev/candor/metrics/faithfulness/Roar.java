package dev.candor.metrics.faithfulness;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CountedPredictor;
import dev.candor.core.removal.Players;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.List;

/**
 * Can a model still be learnt when each row has lost, or kept only, its most important components?
 * ROAR (remove and retrain) and KAR (keep and retrain).
 *
 * <p>For each share, the components of each training and each test row are replaced by the mean of
 * the training rows, a model is fitted anew to the replaced training rows, and measured on the
 * replaced test rows; several times, with other seeds. ROAR: a good explanation makes performance
 * fall faster than random attribution does. KAR: it makes it stay. Where components are redundant,
 * nothing falls although the explanation may be right; and which components were replaced can
 * itself tell the class.
 *
 * <p><b>Cost</b>: shares x repeats trainings. A run that is cancelled gives the shares that were
 * finished. Hooker, S. et al. 2019. A benchmark for interpretability methods in deep neural
 * networks. NeurIPS, arXiv:1806.10758.
 *
 * @param settings which components are replaced
 * @param performance what is measured
 * @param repeats how often a model is fitted for each share; 5 in the publication
 */
public record Roar(TopKSettings settings, Performance performance, int repeats) {
  /** Checks that there is a repeat. */
  public Roar {
    if (repeats < 1) {
      throw InputException.of("repeats", "must be 1 or more", repeats, "5 as published");
    }
  }

  /** ROAR with accuracy and 5 repeats. */
  public static Roar removing() {
    return new Roar(TopKSettings.withDefaults(Keeping.REMOVE_TOP), Performance.ACCURACY, 5);
  }

  /** KAR with accuracy and 5 repeats. */
  public static Roar keeping() {
    return new Roar(TopKSettings.withDefaults(Keeping.KEEP_TOP), Performance.ACCURACY, 5);
  }

  /** With other settings. */
  public Roar withSettings(TopKSettings newSettings) {
    return new Roar(newSettings, performance, repeats);
  }

  /** With another measure of performance. */
  public Roar withPerformance(Performance newPerformance) {
    return new Roar(settings, newPerformance, repeats);
  }

  /** With another number of repeats. */
  public Roar withRepeats(int newRepeats) {
    return new Roar(settings, performance, newRepeats);
  }

  /**
   * Performance at one share.
   *
   * @param share of the components that count as the top
   * @param performance over repeats
   */
  public record Point(double share, Spread performance) {}

  /** The mean performance over the share, of what was finished. */
  public static Curve curve(List<Point> points) {
    return Curve.of(
        points.stream().mapToDouble(Point::share).toArray(),
        points.stream().mapToDouble(point -> point.performance().mean()).toArray());
  }

  /**
   * The performance at each share that was finished.
   *
   * @param training rows to fit to, with their attributions
   * @param test rows to measure on, with theirs
   */
  public List<Point> points(
      Retrain retrain,
      LabelledRows training,
      LabelledRows test,
      Players players,
      Cancellation cancellation) {
    ReplacedRows replaced = new ReplacedRows(settings, players, training.rows());
    List<Point> points = new ArrayList<>();
    for (double share : settings.shares()) {
      NdArray fitted = replaced.of(training, share);
      NdArray asked = replaced.of(test, share);
      double[] found = new double[repeats];
      for (int r = 0; r < repeats; r++) {
        if (cancellation.requested()) {
          return points;
        }
        Predictor model = retrain.fit(fitted, training.targets().toDoubles(), settings.seed() + r);
        found[r] =
            performance.of(
                MaskedPerformance.outputs(
                    new CountedPredictor(model), asked, Budget.withDefaults()),
                test.targets().toDoubles());
      }
      points.add(new Point(share, Spread.of(found)));
    }
    return points;
  }
}
