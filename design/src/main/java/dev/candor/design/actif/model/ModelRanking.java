package dev.candor.design.actif.model;

import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.Actif;
import dev.candor.design.actif.ActifStream;
import dev.candor.design.actif.Aggregation;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.Standing;
import java.util.Arrays;
import java.util.Map;

/**
 * A model's features in order: by its activations where it has states, else by its gradients: the
 * size of {@code sum over t of (x_tf - xbar_f) dy / dx_tf}, MEAN over windows.
 */
final class ModelRanking {
  private static final int AT_ONCE = 1024;
  private static final double NANOS_PER_MILLI = 1e6;

  private final SeriesModel model;

  ModelRanking(SeriesModel model) {
    this.model = model;
  }

  Standing of(Windows scaled, int... chosen) {
    return model.design().body().isRecurrent()
        ? activations(scaled, chosen)
        : slopes(scaled, chosen);
  }

  private Standing activations(Windows scaled, int... chosen) {
    Background background = new Background(mean(scaled, chosen), model.background().response());
    ActifStream stream =
        Actif.of(model.network(), model.features(), Actif.recommended(), background).stream(
            model.usualOutput());
    for (int from = 0; from < chosen.length; from += AT_ONCE) {
      stream.observe(scaled.inputs(part(from, chosen)));
    }
    return stream.standing();
  }

  /** The mean over the windows that are ranked over: what never moves in them comes last. */
  private NdArray mean(Windows scaled, int... chosen) {
    int width = model.features().size();
    double[] sums = new double[width];
    long rows = 0;
    for (int from = 0; from < chosen.length; from += AT_ONCE) {
      NdArray windows = scaled.inputs(part(from, chosen));
      for (int i = 0; i < windows.size(); i++) {
        sums[i % width] += windows.get(i);
      }
      rows += windows.size() / width;
    }
    for (int f = 0; f < width; f++) {
      sums[f] /= rows;
    }
    return NdArray.of(sums, width);
  }

  private static int[] part(int from, int... chosen) {
    return Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + AT_ONCE));
  }

  private Standing slopes(Windows scaled, int... chosen) {
    long began = System.nanoTime();
    int width = model.features().size();
    double[] mean = mean(scaled, chosen).toDoubles();
    double[] scores = new double[Math.multiplyExact(chosen.length, width)];
    for (int from = 0; from < chosen.length; from += AT_ONCE) {
      NdArray windows = scaled.inputs(part(from, chosen));
      double[] slopes = model.network().inputGradients(windows, model.usualOutput()).toDoubles();
      int perWindow = slopes.length / windows.length(0);
      for (int i = 0; i < slopes.length; i++) {
        int row = from + i / perWindow;
        scores[row * width + i % width] += (windows.get(i) - mean[i % width]) * slopes[i];
      }
    }
    Sha256 hash = new Sha256();
    model.network().parameters().forEach((name, array) -> hash.add(name).add(array));
    Evidence evidence =
        Evidence.of("gradient-x-distance")
            .withSettings(
                Map.of(
                    "aggregation",
                    Aggregation.MEAN.name(),
                    "output",
                    Integer.toString(model.usualOutput())))
            .withModelHash(hash.hex())
            .withCost(chosen.length, (System.nanoTime() - began) / NANOS_PER_MILLI);
    NdArray all = NdArray.of(scores, chosen.length, width);
    return Standing.of(model.features(), Aggregation.MEAN, all, evidence);
  }
}
