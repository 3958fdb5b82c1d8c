package dev.candor.cli.method;

import dev.candor.blackbox.rise.Rise;
import dev.candor.blackbox.rise.RiseSettings;
import dev.candor.cli.input.InputKind;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Removal;
import java.util.List;

/** RISE as it was asked for. */
final class RandomMasks {
  private RandomMasks() {}

  static Explainer explainer(Assignment assignment, Choices choices) {
    if (assignment.layout().kind() != InputKind.IMAGE) {
      throw InputException.of(
          "--method rise",
          "must have images",
          assignment.layout().kind().label(),
          "use occlusion, whose window slides over anything");
    }
    List<Integer> grid = choices.lengths("grid");
    RiseSettings settings =
        RiseSettings.withDefaults()
            .withMasks(choices.whole("samples"))
            .withGrid(grid.get(0), grid.get(grid.size() - 1))
            .withKeep(choices.number("keep"))
            .withSeed(assignment.effort().seed())
            .withBudget(assignment.effort().budget());
    Predictor model =
        choices.oneOf("softmax", "yes", "no").equals("yes")
            ? new Softmax(assignment.predictor())
            : assignment.predictor();
    Rise rise = new Rise(model, settings).withCancellation(assignment.effort().cancellation());
    if (assignment.removal() instanceof Removal.Baseline baseline) {
      return rise.withBaseline(baseline.input());
    }
    return (input, target) ->
        rise.withBaseline(Standing.oneFor(assignment.removal(), input)).explain(input, target);
  }

  /** A model whose outputs are made shares that add up to one. */
  private record Softmax(Predictor model) implements Predictor {
    @Override
    public NdArray predict(NdArray batch) {
      NdArray answers = model.predict(batch);
      int outputs = answers.length(1);
      double[] values = answers.toDoubles();
      for (int from = 0; from < values.length; from += outputs) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < outputs; k++) {
          largest = Math.max(largest, values[from + k]);
        }
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
          values[from + k] = Math.exp(values[from + k] - largest);
          sum += values[from + k];
        }
        for (int k = 0; k < outputs; k++) {
          values[from + k] /= sum;
        }
      }
      return NdArray.of(values, answers.shape());
    }
  }
}
