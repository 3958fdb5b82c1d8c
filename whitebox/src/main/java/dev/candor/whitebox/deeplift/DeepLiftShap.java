package dev.candor.whitebox.deeplift;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.whitebox.Baselines;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * What of the input made the answer other than it is for rows of the data, on average?
 *
 * <p>{@code a_i = mean over b of m_i(b) (x_i - b_i)}: {@link DeepLift} against every row b of a
 * background, averaged. The a_i add up to f(x) less the mean of f over the background. They are
 * near to Shapley values with that background, and equal to them for linear models.
 *
 * <p><b>Cost</b>: two forward passes and one backward pass for each row of the background, which
 * runs as it is given: nothing is drawn. Memory: one part of the pairs of inputs and background.
 *
 * <p><b>Checks</b>: {@code completenessGap} as for DeepLIFT; {@code standardError}, the largest of
 * the means' over the components if the background is a sample of the data (0 for one row).
 *
 * <p><b>Not</b> where DeepLIFT is not to be used; nor with so large a background that sampling rows
 * of it would do.
 *
 * <p>S. Lundberg, S.-I. Lee, "A Unified Approach to Interpreting Model Predictions", NeurIPS 2017,
 * arXiv 1705.07874, section 4.2.
 */
public final class DeepLiftShap implements BatchExplainer {
  private final Subject subject;
  private final NdArray background;

  /**
   * Explains against a background.
   *
   * @param background rows of the shape of an input
   */
  public DeepLiftShap(Subject subject, NdArray background) {
    this.subject = subject;
    this.background = background;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    NdArray rows = Baselines.rows(inputs, background);
    int count = rows.length(0);
    Procedure procedure =
        Procedure.of("deeplift-shap", subject)
            .withSettings(Map.of("rule", "rescale", "background", Integer.toString(count)))
            .withCost(2L * count, DeepLift.HELD_TOGETHER);
    long bytes = 4L * DeepLift.HELD_TOGETHER * (rows.size() / count);
    int atOnce = Math.min(subject.model().rowsAtOnce(bytes), subject.budget().batchRows(bytes));
    return Explaining.rows(
        subject,
        procedure,
        inputs,
        targets,
        (run, from, to) -> told(run, inputs, rows, targets, from, to, atOnce));
  }

  private static Told told(
      Run run, NdArray inputs, NdArray background, int[] targets, int from, int to, int atOnce) {
    int count = background.length(0);
    int together = Math.max(1, atOnce / (to - from));
    Means means = new Means(to - from, background.size() / count);
    Tensor x = run.rows(inputs, from, to);
    for (int begin = 0; begin < count; begin += together) {
      int first = begin;
      int last = Math.min(count, first + together);
      // what some pairs make is freed after them, or memory would grow with the background
      Scope.run(
          () -> {
            Tensor start = run.rows(background, first, last);
            Pairs pairs = Pairs.of(x, start, targets, from);
            means.add(pairs.lifted(run, from), inputs, from, background, first, last - first);
          });
    }
    return Told.of(means.values())
        .withCheck("completenessGap", means.gaps())
        .withCheck("standardError", means.errors());
  }
}
