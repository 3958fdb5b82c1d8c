package dev.candor.blackbox.shapley;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** One run of kernel SHAP. */
final class KernelRun {
  private final KernelShapSettings settings;
  private final Batches batch;
  private final int players;

  KernelRun(KernelShapSettings settings, Batches batch) {
    this.settings = settings;
    this.batch = batch;
    this.players = batch.players();
  }

  List<SampledAttribution> answers() {
    int affordable =
        (int) Math.min(settings.coalitions(), Math.max(0, batch.games().affordable() - 2));
    requireEnough(affordable);
    KernelPlan plan = KernelPlan.of(players, affordable, settings.seed());
    double[][] values = batch.games().values(plan.coalitions());
    boolean complete =
        !batch.games().stopped() && (affordable == settings.coalitions() || plan.isWhole());
    Told told =
        Told.of(
            "kernel SHAP",
            new TreeMap<>(
                Map.of(
                    "coalitions", Integer.toString(settings.coalitions()),
                    "coalitionsEvaluated", Integer.toString(Math.max(0, values.length - 2)),
                    "selection", settings.selection().toString())),
            settings.seed());
    return answers(told, plan, values, complete);
  }

  /** The answers of a plan whose first coalitions were evaluated. */
  List<SampledAttribution> answers(
      Told told, KernelPlan plan, double[][] values, boolean complete) {
    int pairs = Math.min(plan.drawn().size(), (values.length - 2) / 2);
    if (values.length < 2 || (pairs == 0 && players > 1)) {
      throw new CancellationException("stopped before the first coalitions were evaluated");
    }
    int[] everybody = IntStream.range(0, players).toArray();
    KernelRegression shared = new KernelRegression(plan, pairs, everybody);
    PlayerSelection selection = new PlayerSelection(settings.selection(), plan, pairs);
    boolean whole = plan.isWhole() && pairs == plan.drawn().size();
    boolean enough = whole || pairs >= 2 * players;
    List<SampledAttribution> answers = new ArrayList<>();
    for (int input = 0; input < batch.games().inputs(); input++) {
      double base = values[0][input];
      double full = values[1][input];
      double[] differences = new double[pairs];
      for (int j = 0; j < pairs; j++) {
        differences[j] = values[2 + 2 * j][input] - values[3 + 2 * j][input];
      }
      int[] kept = selection.kept(values, input).orElse(everybody);
      KernelRegression regression =
          kept.length == players ? shared : new KernelRegression(plan, pairs, kept);
      double[] phi = regression.values(differences, full - base);
      double[] errors = regression.standardErrors(differences, phi);
      if (!enough) {
        Arrays.fill(errors, Double.NaN);
      }
      answers.add(
          new SampledAttribution(
              told.attribution(batch.explained(input), phi, base, full, complete),
              NdArray.of(errors, players),
              regression.degreesOfFreedom()));
    }
    return answers;
  }

  private void requireEnough(int affordable) {
    double most = Math.pow(2, players) - 2;
    if (affordable >= most || affordable >= 4L * players) {
      return;
    }
    if (settings.coalitions() < 4L * players) {
      throw InputException.of(
          "coalitions",
          "must be 4 x players or more, " + 4L * players + ", or all of them",
          settings.coalitions(),
          "give more, group players, or take permutation Shapley");
    }
    throw InputException.of(
        "budget",
        "must allow 4 x players + 2 coalitions, "
            + (4L * players + 2) * batch.games().rowsPerValue()
            + " model calls an input",
        batch.masking().budget().modelCalls(),
        "give a larger budget, fewer stand-in rows, or group players");
  }
}
