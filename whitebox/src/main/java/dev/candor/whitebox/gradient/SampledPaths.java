package dev.candor.whitebox.gradient;

import dev.candor.core.Attribution;
import dev.candor.core.NdArray;
import dev.candor.whitebox.Baselines;
import dev.candor.whitebox.Cut;
import dev.candor.whitebox.Explaining;
import dev.candor.whitebox.Procedure;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Means over gradients at drawn places of paths from drawn background rows: what expected gradients
 * and GradientSHAP have in common.
 */
record SampledPaths(String method, Subject subject, NdArray background, PathDraws draws) {

  List<SampledGradients> explain(NdArray inputs, int[] targets) {
    NdArray starts = Baselines.rows(inputs, background);
    int samples = draws.samples();
    int width = subject.axes().size();
    int atOnce =
        Math.min(subject.model().rowsAtOnce(4L * width), subject.budget().batchRows(4L * width));
    Cut cut = Cut.of(samples, atOnce);
    boolean noisy = draws.deviation() != 0;
    SampledPathRun work = new SampledPathRun(inputs, starts, targets, draws, noisy, cut);
    List<double[]> errors = new ArrayList<>();
    List<Attribution> found =
        Explaining.units(
            subject,
            procedure(starts, noisy, cut),
            inputs,
            targets,
            cut,
            work::sum,
            (from, to, pieces) -> told(SampledSum.joined(pieces), to - from, errors));
    return IntStream.range(0, found.size())
        .mapToObj(i -> new SampledGradients(found.get(i), NdArray.of(errors.get(i), width)))
        .toList();
  }

  private Procedure procedure(NdArray starts, boolean noisy, Cut cut) {
    Map<String, String> stated = new TreeMap<>();
    stated.put("samples", Integer.toString(draws.samples()));
    stated.put("background", starts.length(0) + " rows");
    stated.put("noise", noisy ? Double.toString(draws.deviation()) : "none");
    stated.put("draws", draws.seed().isPresent() ? "drawn" : "given");
    long calls = (noisy ? 3L : 2L) * draws.samples() + (noisy ? 0 : 1);
    Procedure procedure =
        Procedure.of(method, subject)
            .withSettings(stated)
            .withCost(calls, cut.stepsAtOnce(cut.rows(), draws.samples()));
    return draws.seed().isPresent() ? procedure.withSeed(draws.seed().getAsLong()) : procedure;
  }

  private Told told(SampledSum sum, int rows, List<double[]> errors) {
    int samples = draws.samples();
    double[] means = sum.sums().clone();
    int width = means.length / rows;
    double[] gaps = new double[rows];
    for (int row = 0; row < rows; row++) {
      double all = 0;
      double[] error = new double[width];
      for (int i = 0; i < width; i++) {
        int at = row * width + i;
        means[at] /= samples;
        all += means[at];
        double left = Math.max(0, sum.squares()[at] - samples * means[at] * means[at]);
        error[i] = samples < 2 ? Double.NaN : Math.sqrt(left / (samples - 1) / samples);
      }
      errors.add(error);
      gaps[row] = all - sum.change()[row] / samples;
    }
    return Told.of(means).withCheck("completenessGap", gaps);
  }
}
