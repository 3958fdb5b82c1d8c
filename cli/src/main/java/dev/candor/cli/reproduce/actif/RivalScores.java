package dev.candor.cli.reproduce.actif;

import dev.candor.blackbox.FeatureGroups;
import dev.candor.blackbox.FeaturePermutation;
import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.torch.Network;
import dev.candor.whitebox.Subject;
import dev.candor.whitebox.deeplift.DeepLift;
import dev.candor.whitebox.gradient.GradientShap;
import dev.candor.whitebox.gradient.IntegratedGradients;
import dev.candor.whitebox.gradient.PathDraws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/** What rivals say of a network: a number for each feature, the largest of the most important. */
public final class RivalScores {
  private static final int PATHS = 20;
  private static final int BACKGROUND = 64;
  private static final int COALITIONS = 256;

  /** KernelSHAP explains this share of the windows. */
  private static final int FEWER = 10;

  private final Network network;
  private final List<String> features;
  private final NdArray windows;
  private final NdArray mean;
  private final long seed;
  private final int[] targets;

  /**
   * Rivals that explain these windows.
   *
   * @param windows {@code [n, steps, features]}
   * @param mean of each feature, which stands for its absence
   */
  public RivalScores(
      Network network, List<String> features, NdArray windows, NdArray mean, long seed) {
    this.network = network;
    this.features = List.copyOf(features);
    this.windows = windows;
    this.mean = mean;
    this.seed = seed;
    this.targets = new int[windows.length(0)];
  }

  /** The scores of a rival; the gate has its own network. */
  public double[] of(Rival rival) {
    int steps = windows.length(1);
    Subject subject = Subject.of(network, new Axes.TimeFeatures(steps, features));
    Masking masking =
        Masking.of(Players.wholeSeries(steps, features), new Removal.Baseline(meanWindow()));
    return switch (rival) {
      case IG -> local(new IntegratedGradients(subject, meanWindow()).explain(windows, targets));
      case DEEPLIFT -> local(new DeepLift(subject, meanWindow()).explain(windows, targets));
      case GRADIENT_SHAP ->
          local(
              new GradientShap(
                      subject,
                      windows.slice(0, Math.min(BACKGROUND, targets.length)),
                      new PathDraws.Drawn(PATHS, 0, seed))
                  .explain(windows, targets));
      case KERNEL_SHAP -> {
        int some = Math.max(1, targets.length / FEWER);
        KernelShapSettings settings =
            KernelShapSettings.withDefaults(features.size())
                .withCoalitions(COALITIONS)
                .withSeed(seed);
        yield local(
            new KernelShap(network, masking, settings)
                .explain(windows.slice(0, some), Arrays.copyOf(targets, some)));
      }
      case ABLATION -> local(new FeatureAblation(network, masking).explain(windows, targets));
      case PERMUTATION -> local(permuted());
      case GRADIENT_INPUT -> gradients();
      case CORRELATION -> correlations();
      case GATE -> throw new IllegalArgumentException("the gate has a network of its own");
    };
  }

  /** The weights of the gate of a network that has one. */
  static double[] gate(Network gated) {
    return gated.parameter("gate.scores").toDoubles();
  }

  /** {@code |sum over t of a_tf|}, averaged over windows; players are summed already. */
  private double[] local(List<Attribution> explained) {
    double[][] rows =
        explained.stream().map(one -> one.values().toDoubles()).toArray(double[][]::new);
    return meanOfSums(rows);
  }

  private double[] meanOfSums(double[][] rows) {
    double[] mean = new double[features.size()];
    for (double[] row : rows) {
      double[] sums = new double[mean.length];
      for (int i = 0; i < row.length; i++) {
        sums[i % sums.length] += row[i];
      }
      for (int f = 0; f < mean.length; f++) {
        mean[f] += Math.abs(sums[f]) / rows.length;
      }
    }
    return mean;
  }

  private double[] gradients() {
    double[] slopes = network.inputGradients(windows, 0).toDoubles();
    int size = slopes.length / targets.length;
    double[][] rows = new double[targets.length][size];
    for (int i = 0; i < slopes.length; i++) {
      rows[i / size][i % size] = slopes[i] * (windows.get(i) - mean.get(i % mean.size()));
    }
    return meanOfSums(rows);
  }

  private List<Attribution> permuted() {
    int[] feature =
        IntStream.range(0, windows.length(1) * features.size())
            .map(i -> i % features.size())
            .toArray();
    return new FeaturePermutation(
            network, FeatureGroups.of(features, feature), Budget.withDefaults())
        .explain(windows, targets, 1, seed);
  }

  private double[] correlations() {
    double[] answers = network.predict(windows).toDoubles();
    double[][] means = new double[features.size()][targets.length];
    int size = windows.length(1) * features.size();
    for (int i = 0; i < windows.size(); i++) {
      means[i % features.size()][i / size] += windows.get(i) / windows.length(1);
    }
    PearsonsCorrelation pearson = new PearsonsCorrelation();
    return Arrays.stream(means)
        .mapToDouble(column -> Math.abs(pearson.correlation(column, answers)))
        .map(r -> Double.isNaN(r) ? 0 : r)
        .toArray();
  }

  private NdArray meanWindow() {
    int steps = windows.length(1);
    float[] row = mean.toFloats();
    float[] window = new float[steps * row.length];
    for (int i = 0; i < window.length; i++) {
      window[i] = row[i % row.length];
    }
    return NdArray.of(window, steps, row.length);
  }
}
