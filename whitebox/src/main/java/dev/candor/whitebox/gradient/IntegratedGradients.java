package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Baselines;
import dev.candor.whitebox.BatchExplainer;
import dev.candor.whitebox.Cut;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What of the input made the answer other than the baseline's, along the straight way between them?
 *
 * <p>{@code a_i = (x_i - b_i) * integral over t in [0, 1] of d f(b + t (x - b)) / d x_i}, with f
 * one raw output, x the input and b the baseline: shares that add up to {@code f(x) - f(b)}, the
 * same for any two networks that compute the same function, and 0 for a number that f does not
 * depend on. The integral is a weighted sum over points of a {@link PathRule}.
 *
 * <p><b>Checks</b>: {@code completenessGap}, the sum of the a_i less {@code f(x) - f(b)}: what the
 * sum misses of the integral; {@code relativeGap}, its size over the larger of {@code |f(x) -
 * f(b)|} and {@code sum |a_i|}, 0 where both are 0; {@code steps}, taken for this input.
 *
 * <p><b>Cost</b>: {@code steps} forward and backward passes a row and two forward passes; with
 * adaptive steps up to the sum of all that were tried. Memory: as many points as fit into a
 * processor's cache, whatever the number of steps.
 *
 * <p><b>Not</b> without a baseline that means "nothing" in this data: the shares are of the change
 * from there. Where f has kinks, as with ReLU, convergence is slow however clever the rule: look at
 * the gap.
 *
 * <p>M. Sundararajan, A. Taly, Q. Yan, "Axiomatic Attribution for Deep Networks", ICML 2017, arXiv
 * 1703.01365.
 */
public final class IntegratedGradients implements BatchExplainer {
  private final Subject subject;
  private final NdArray baseline;
  private final IntegratedGradientsSettings settings;

  /**
   * With the default settings.
   *
   * @param baseline one row, for all inputs, or as many as there will be inputs
   */
  public IntegratedGradients(Subject subject, NdArray baseline) {
    this(subject, baseline, IntegratedGradientsSettings.withDefaults());
  }

  /** With these settings. */
  public IntegratedGradients(
      Subject subject, NdArray baseline, IntegratedGradientsSettings settings) {
    this.subject = subject;
    this.baseline = baseline;
    this.settings = settings;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    NdArray baselines = Baselines.forInputs(inputs, baseline);
    if (settings.steps() instanceof PathSteps.Adaptive adaptive) {
      return adaptive(inputs, baselines, targets, adaptive);
    }
    return withSteps(inputs, baselines, targets, settings.steps().most());
  }

  private List<Attribution> adaptive(
      NdArray inputs, NdArray baselines, int[] targets, PathSteps.Adaptive adaptive) {
    List<Attribution> found = withSteps(inputs, baselines, targets, adaptive.first());
    List<Attribution> best = new ArrayList<>(found);
    int[] open = IntStream.range(0, found.size()).toArray();
    for (int steps = adaptive.first(); steps < adaptive.most(); ) {
      open = Arrays.stream(open).filter(i -> isOpen(best.get(i), adaptive.bound())).toArray();
      if (open.length == 0) {
        break;
      }
      steps = (int) Math.min(adaptive.most(), 2L * steps);
      int[] wanted = Arrays.stream(open).map(i -> targets[i]).toArray();
      NdArray starts = baselines.length(0) == 1 ? baselines : chosen(baselines, open);
      List<Attribution> again = withSteps(chosen(inputs, open), starts, wanted, steps);
      for (int i = 0; i < open.length; i++) {
        best.set(open[i], added(again.get(i), best.get(open[i]).evidence()));
      }
    }
    return List.copyOf(best);
  }

  private static boolean isOpen(Attribution found, double bound) {
    return found.evidence().checks().getOrDefault("relativeGap", 0.0) > bound;
  }

  /** The finer answer, with the cost of the coarser one before it. */
  private static Attribution added(Attribution finer, Evidence coarser) {
    Evidence evidence = finer.evidence();
    Evidence both =
        evidence.withCost(
            evidence.modelCalls() + coarser.modelCalls(), evidence.millis() + coarser.millis());
    String data = coarser.dataHash().orElse("");
    return new Attribution(
        finer.values(),
        finer.axes(),
        finer.target(),
        data.isEmpty() ? both : both.withDataHash(data));
  }

  private static NdArray chosen(NdArray rows, int[] which) {
    int width = rows.size() / rows.length(0);
    int[] shape = rows.shape();
    shape[0] = which.length;
    return NdArray.ofDoubles(
        room -> {
          for (int i = 0; i < which.length; i++) {
            for (int j = 0; j < width; j++) {
              room[i * width + j] = rows.get(which[i] * width + j);
            }
          }
        },
        shape);
  }

  private List<Attribution> withSteps(NdArray inputs, NdArray baselines, int[] targets, int steps) {
    PathPoints points = settings.rule().points(steps);
    long rowBytes = 4L * subject.axes().size();
    int atOnce =
        Math.min(subject.model().rowsAtOnce(rowBytes), subject.budget().batchRows(rowBytes));
    Cut cut = Cut.of(steps, atOnce);
    PathIntegral integral = new PathIntegral(inputs, baselines, targets, points, cut);
    Procedure procedure =
        Procedure.of("integrated gradients", subject)
            .withSettings(stated(baselines))
            .withCost(steps + 2L, cut.stepsAtOnce(cut.rows(), steps));
    return Explaining.units(
        subject,
        procedure,
        inputs,
        targets,
        cut,
        integral::sum,
        (from, to, pieces) -> told(inputs, baselines, from, to, pieces, steps));
  }

  private Map<String, String> stated(NdArray baselines) {
    Map<String, String> stated = new TreeMap<>();
    stated.put("rule", settings.rule().label());
    stated.put("steps", settings.steps().label());
    stated.put("value", settings.value().label());
    stated.put("baseline", baselines.length(0) == 1 ? "one row for all" : "a row for each input");
    return stated;
  }

  private Told told(
      NdArray inputs, NdArray baselines, int from, int to, List<PathSum> pieces, int steps) {
    double[] means = PathIntegral.joined(pieces);
    double[] change = pieces.get(0).change();
    int rows = to - from;
    int width = means.length / rows;
    double[] contributions = new double[means.length];
    double[] gaps = new double[rows];
    double[] relative = new double[rows];
    for (int row = 0; row < rows; row++) {
      int start = baselines.length(0) == 1 ? 0 : (from + row) * width;
      double sum = 0;
      double size = 0;
      for (int i = 0; i < width; i++) {
        int at = row * width + i;
        double way = inputs.get((from + row) * width + i) - baselines.get(start + i);
        contributions[at] = way * means[at];
        sum += contributions[at];
        size += Math.abs(contributions[at]);
      }
      gaps[row] = sum - change[row];
      double scale = Math.max(size, Math.abs(change[row]));
      relative[row] = scale == 0 ? 0 : Math.abs(gaps[row]) / scale;
    }
    double[] taken = new double[rows];
    Arrays.fill(taken, steps);
    return Told.of(settings.value() == PathValue.CONTRIBUTION ? contributions : means)
        .withCheck("completenessGap", gaps)
        .withCheck("relativeGap", relative)
        .withCheck("steps", taken);
  }
}
