package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.Budget;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.whitebox.BatchExplainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What does an explanation look like once what holds only at this very point is averaged out?
 *
 * <p>Noise is added to the input and each noisy copy is explained by another method: {@code mean
 * a(x + z)} (SmoothGrad), {@code mean a(x + z)^2} (SmoothGrad-squared) or the population variance
 * of {@code a(x + z)} (VarGrad), over normal z.
 *
 * <p><b>Checks</b>: {@code standardError}, the largest over the components (all of them from {@link
 * #sample}).
 *
 * <p><b>Cost</b>: as many times the other method's as there are copies. Memory: as many copies as
 * the budget's bytes allow, whatever their number. Every input has the same noise.
 *
 * <p><b>Not</b> as shares: the mean adds up to the mean change of the answer over the noisy copies,
 * squares and variances to nothing; and squares and variances say how large, not for or against.
 *
 * <p>D. Smilkov, N. Thorat, B. Kim, F. Viegas, M. Wattenberg, "SmoothGrad: removing noise by adding
 * noise", 2017, arXiv 1706.03825. J. Adebayo, J. Gilmer, I. Goodfellow, B. Kim, "Local Explanation
 * Methods for Deep Neural Networks Lack Sensitivity to Parameter Values", 2018, arXiv 1810.03307.
 * S. Hooker, D. Erhan, P.-J. Kindermans, B. Kim, "A Benchmark for Interpretability Methods in Deep
 * Neural Networks", NeurIPS 2019, arXiv 1806.10758 (squares).
 */
public final class NoiseTunnel implements BatchExplainer {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Explainer inner;
  private final NoiseSummary summary;
  private final NoiseDraws draws;
  private final Budget budget;

  /**
   * Explains noisy copies.
   *
   * @param inner explains each copy
   */
  public NoiseTunnel(Explainer inner, NoiseSummary summary, NoiseDraws draws) {
    this(inner, summary, draws, Budget.withDefaults());
  }

  /** The same within a budget, whose bytes say how many copies are held at once. */
  public NoiseTunnel(Explainer inner, NoiseSummary summary, NoiseDraws draws, Budget budget) {
    this.inner = inner;
    this.summary = summary;
    this.draws = draws;
    this.budget = budget;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return sample(inputs, targets).stream().map(SampledGradients::attribution).toList();
  }

  /** Each input's explanation with the standard error of every number. */
  public List<SampledGradients> sample(NdArray inputs, int[] targets) {
    if (inputs.rank() < 2 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
    List<SampledGradients> all = new ArrayList<>();
    for (int row = 0; row < targets.length; row++) {
      all.add(sample(inputs.row(row), targets[row]));
    }
    return all;
  }

  private SampledGradients sample(NdArray input, int target) {
    long start = System.nanoTime();
    List<Attribution> some = new ArrayList<>();
    List<NoiseMoments> moments = new ArrayList<>();
    long calls = 0;
    int step = budget.batchRows(8L * input.size());
    for (int from = 0; from < draws.samples(); from += step) {
      int to = Math.min(draws.samples(), from + step);
      int[] same = new int[to - from];
      Arrays.fill(same, target);
      for (Attribution one : inner.explain(copies(input, from, to), same)) {
        if (moments.isEmpty()) {
          some.add(one);
          moments.add(new NoiseMoments(one.values().size()));
        }
        calls += one.evidence().modelCalls();
        moments.get(0).add(one.values().toDoubles());
      }
    }
    Attribution first = some.get(0);
    NoiseMoments found = moments.get(0);
    int width = first.values().size();
    double[] values = new double[width];
    double[] errors = new double[width];
    for (int i = 0; i < width; i++) {
      values[i] = found.value(summary, i);
      errors[i] = found.standardError(summary, i);
    }
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    return new SampledGradients(
        new Attribution(
            NdArray.of(values, width),
            first.axes(),
            target,
            evidence(first.evidence(), input, calls, millis)),
        NdArray.of(errors, width));
  }

  private NdArray copies(NdArray input, int from, int to) {
    int width = input.size();
    int[] shape = new int[input.rank() + 1];
    shape[0] = to - from;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return NdArray.ofFloats(
        room -> {
          for (int sample = from; sample < to; sample++) {
            float[] noise = draws.noise(sample, width);
            for (int i = 0; i < width; i++) {
              room[(sample - from) * width + i] = (float) input.get(i) + noise[i];
            }
          }
        },
        shape);
  }

  private Evidence evidence(Evidence inner, NdArray input, long calls, double millis) {
    Map<String, String> stated = new TreeMap<>();
    inner.settings().forEach((name, value) -> stated.put("inner." + name, value));
    stated.put("inner", inner.method());
    stated.put("summary", summary.label());
    stated.put("samples", Integer.toString(draws.samples()));
    stated.put("noise", draws.label());
    Evidence evidence =
        Evidence.of("noise tunnel")
            .withSettings(stated)
            .withDataHash(Sha256.of(input))
            .withCost(calls, millis);
    for (Map.Entry<String, String> version : inner.versions().entrySet()) {
      evidence = evidence.withVersion(version.getKey(), version.getValue());
    }
    return draws.seed().isPresent() ? evidence.withSeed(draws.seed().getAsLong()) : evidence;
  }
}
