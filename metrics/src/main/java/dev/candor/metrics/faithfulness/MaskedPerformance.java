package dev.candor.metrics.faithfulness;

import dev.candor.core.Budget;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CountedPredictor;
import dev.candor.core.removal.Players;
import dev.candor.metrics.measure.Curve;

/**
 * How well does the model do its task when each row keeps, or loses, its most important components?
 * Keep-top-k and remove-top-k by masking.
 *
 * <p>For each share, the components of each row are replaced by the mean of the training rows and
 * the model, as it is, is asked again; the curve is the performance over the share. Remove: the
 * lower the better; keep: the higher. Replaced rows are unlike those the model was trained on, so
 * part of a fall is the model's surprise: {@link Roar} fits it anew.
 *
 * <p><b>Cost</b>: shares x rows model calls, in batches of the budget's bytes; the budget's calls
 * and time do not cut it, for a curve without its end is no curve. Lundberg, S. M. et al. 2020.
 * From local explanations to global understanding with explainable AI for trees. Nature Machine
 * Intelligence 2, 56-67, supplement.
 *
 * @param settings which components are replaced
 * @param performance what is measured
 */
public record MaskedPerformance(TopKSettings settings, Performance performance) {
  /**
   * The performance at each share.
   *
   * @param training rows whose mean stands in for a component, {@code [m, ...]}
   * @param budget its bytes cut the batches
   */
  public Curve curve(
      Predictor model, LabelledRows rows, NdArray training, Players players, Budget budget) {
    ReplacedRows replaced = new ReplacedRows(settings, players, training);
    double[] x = new double[settings.shares().size()];
    double[] y = new double[x.length];
    CountedPredictor counted = new CountedPredictor(model);
    for (int s = 0; s < x.length; s++) {
      x[s] = settings.shares().get(s);
      NdArray outputs = outputs(counted, replaced.of(rows, x[s]), budget);
      y[s] = performance.of(outputs, rows.targets().toDoubles());
    }
    return Curve.of(x, y);
  }

  static NdArray outputs(CountedPredictor model, NdArray rows, Budget budget) {
    int n = rows.length(0);
    int most = budget.batchRows(8L * rows.size() / n);
    double[] all = new double[0];
    int width = 0;
    for (int from = 0, to; from < n; from = to) {
      to = (int) Math.min(n, (long) from + most);
      int first = from;
      NdArray answer = model.predict(rows.slice(from, to), i -> "row " + (first + i));
      width = answer.length(1);
      all = from == 0 ? new double[Math.multiplyExact(n, width)] : all;
      System.arraycopy(answer.toDoubles(), 0, all, from * width, answer.size());
    }
    return NdArray.of(all, n, width);
  }
}
