package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeSettings;
import dev.candor.blackbox.lime.Surrogate;
import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.blackbox.shapley.Design;
import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.blackbox.shapley.Orders;
import dev.candor.blackbox.shapley.PermutationShapley;
import dev.candor.cli.reproduce.scores.TwinPermutation;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import dev.candor.design.scores.ScoresData;
import java.util.Arrays;
import java.util.List;

/** A method that explains a network afterwards, and how it ranks columns. */
enum PostHoc {
  /** The drop in log loss on the test rows. */
  PERMUTATION("permutation", "permutation importance") {
    @Override
    double[] importance(Predictor model, ScoresData data, Rows rows, long seed) {
      return TwinPermutation.importance(data, model).stream()
          .mapToDouble(Double::doubleValue)
          .toArray();
    }
  },
  /** Mean size of KernelSHAP's values. */
  KERNEL_SHAP("kernel-shap", "KernelSHAP") {
    @Override
    double[] importance(Predictor model, ScoresData data, Rows rows, long seed) {
      Masking masking = masking(data, rows);
      int players = masking.players().count();
      return meanSize(
          new KernelShap(
              model,
              masking,
              KernelShapSettings.withDefaults(players)
                  .withCoalitions(2 * players + MORE_COALITIONS)
                  .withSeed(seed)),
          rows);
    }
  },
  /** Mean size of permutation SHAP's values. */
  PERMUTATION_SHAP("permutation-shap", "permutation SHAP") {
    @Override
    double[] importance(Predictor model, ScoresData data, Rows rows, long seed) {
      return meanSize(
          new PermutationShapley(
              model, masking(data, rows), Orders.drawn(Design.ANTITHETIC, ROUNDS, seed)),
          rows);
    }
  },
  /** Mean size of LIME's coefficients. */
  LIME("lime", "LIME") {
    @Override
    double[] importance(Predictor model, ScoresData data, Rows rows, long seed) {
      Masking masking = masking(data, rows);
      int players = masking.players().count();
      return meanSize(
          new Lime(
              model,
              masking,
              LimeSettings.forRows(players)
                  .withSurrogate(new Surrogate.LeastSquares())
                  .withSamples(2 * players + MORE_COALITIONS)
                  .withSeed(seed)),
          rows);
    }
  },
  /** Mean size of what the answer loses. */
  ABLATION("ablation", "feature ablation") {
    @Override
    double[] importance(Predictor model, ScoresData data, Rows rows, long seed) {
      return meanSize(new FeatureAblation(model, masking(data, rows)), rows);
    }
  };

  private static final int MORE_COALITIONS = 512;
  private static final int ROUNDS = 10;

  private final String label;
  private final String title;

  PostHoc(String label, String title) {
    this.label = label;
    this.title = title;
  }

  /**
   * Rows that are explained and rows that stand in, every so many-th of the test and the training
   * rows, and the output that is explained.
   *
   * @param explained {@code [n, inputs]}
   * @param background {@code [m, inputs]}
   * @param target the second class's probability
   */
  record Rows(NdArray explained, NdArray background, int target) {
    static Rows of(ScoresData data, Predictor model, YardstickProtocol protocol) {
      NdArray explained = evenly(data.test().inputs(), protocol.explained());
      return new Rows(
          explained,
          evenly(data.train().inputs(), protocol.background()),
          model.predict(explained.slice(0, 1)).length(1) - 1);
    }

    private static NdArray evenly(NdArray rows, int count) {
      int all = rows.length(0);
      int width = rows.length(1);
      int taken = Math.min(count, all);
      float[] flat = rows.toFloats();
      float[] some = new float[taken * width];
      for (int i = 0; i < taken; i++) {
        System.arraycopy(flat, (int) ((long) i * all / taken) * width, some, i * width, width);
      }
      return NdArray.of(some, taken, width);
    }
  }

  /** What its cells' figures are called. */
  String label() {
    return label;
  }

  /** What it is called on the page. */
  String title() {
    return title;
  }

  /** The importance of each column, in the order of the encoder. */
  abstract double[] importance(Predictor model, ScoresData data, Rows rows, long seed);

  /** Each column is a player, and the background stands in. */
  static Masking masking(ScoresData data, Rows rows) {
    return Masking.of(
        Players.features(data.test().features(), data.test().featureOfInput()),
        new Removal.Background(rows.background()));
  }

  /** The mean over rows of the size of each column's number. */
  static double[] meanSize(Explainer explainer, Rows rows) {
    int n = rows.explained().length(0);
    int[] targets = new int[n];
    Arrays.fill(targets, rows.target());
    List<Attribution> all = explainer.explain(rows.explained(), targets);
    double[] mean = new double[all.get(0).values().size()];
    for (Attribution one : all) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += Math.abs(one.values().get(i)) / n;
      }
    }
    return mean;
  }
}
