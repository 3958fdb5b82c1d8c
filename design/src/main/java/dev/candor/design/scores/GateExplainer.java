package dev.candor.design.scores;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.Task;
import dev.candor.torch.Engine;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns did the network look at for this row? The weights {@code w(x)} of the
 * input-dependent gate, the mean over seeds, from the forward pass that predicts.
 *
 * <p>The weights are the same for every output: they say what was looked at, not for or against
 * which class. Cost: one model call for a row. Its check is how far the weights are from summing to
 * one.
 */
final class GateExplainer implements Explainer {
  private final ScoresModel model;

  GateExplainer(ScoresModel model) {
    if (model.settings().gate().kind() == GateKind.FIXED) {
      throw InputException.of(
          "gate",
          "must be input-dependent to explain single rows",
          model.settings().gate().kind(),
          "read the ranking, or train with GateKind.INPUT_DEPENDENT");
    }
    this.model = model;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(input.reshape(1, input.size()), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    int rows = inputs.length(0);
    int outputs = model.task() == Task.REGRESSION ? 1 : model.classes().size();
    if (targets.length != rows) {
      throw InputException.of(
          "targets",
          "must hold one output per input, " + rows,
          targets.length,
          "give one for each");
    }
    for (int target : targets) {
      if (target < 0 || target >= outputs) {
        throw InputException.of(
            "target", "must be 0 to " + (outputs - 1), target, "name one of the outputs");
      }
    }
    long began = System.nanoTime();
    NdArray weights = model.explain(inputs).weights();
    double millis = (System.nanoTime() - began) / 1e6 / Math.max(1, rows);
    List<Attribution> all = new ArrayList<>(rows);
    Axes axes = new Axes.Features(model.features());
    for (int row = 0; row < rows; row++) {
      NdArray own = weights.row(row);
      all.add(new Attribution(own, axes, targets[row], evidence(inputs.row(row), own, millis)));
    }
    return all;
  }

  private Evidence evidence(NdArray input, NdArray weights, double millis) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i);
    }
    Evidence trained = model.ranking().evidence();
    Evidence evidence =
        Evidence.of("scores, input-dependent gate")
            .withSettings(trained.settings())
            .withSeed(model.settings().seed())
            .withDataHash(Sha256.of(input))
            .withVersion("engine", Engine.version())
            .withCost(1, millis)
            .withCheck("distance of the weights' sum from one", Math.abs(sum - 1));
    return trained.modelHash().map(evidence::withModelHash).orElse(evidence);
  }
}
