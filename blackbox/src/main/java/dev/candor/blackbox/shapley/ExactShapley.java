package dev.candor.blackbox.shapley;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is each player's fair share of the answer? By definition, over all coalitions.
 *
 * <p>{@code phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S and i) - v(S))}, in the
 * output's unit; they add up to {@code v(all) - v(nobody)}.
 *
 * <p><b>Error</b>: none. When time ends or the run is cancelled, the coalitions evaluated so far go
 * into the regression of {@link KernelShap}, whose errors are given, and {@code complete} is 0.
 *
 * <p><b>Cost</b> for each input: 2^n evaluations, each as many model calls as there are stand-in
 * rows; 8 2^n bytes. At most 20 players, and a budget of fewer calls is refused before anything is
 * asked.
 *
 * <p><b>Not</b> for many players: group them, or sample with {@link PermutationShapley}.
 *
 * <p>Shapley, L. 1953. A value for n-person games. Contributions to the Theory of Games II,
 * 307-317. Strumbelj, E. and Kononenko, I. 2014. Explaining prediction models and individual
 * predictions with feature contributions. Knowledge and Information Systems 41, 647-665.
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 */
public record ExactShapley(Predictor model, Masking masking) implements SampledExplainer {

  /** What one explanation costs. */
  public CallEstimate estimate() {
    return masking.estimate(1L << Math.min(62, masking.players().count()));
  }

  @Override
  public List<SampledAttribution> sample(NdArray inputs, int[] targets, Cancellation cancellation) {
    return Batches.all(model, masking, inputs, targets, cancellation, ExactShapley::answers);
  }

  private static List<SampledAttribution> answers(Batches batch) {
    GameTable.requireAffordable(batch);
    int n = batch.players();
    KernelPlan plan = KernelPlan.of(n, Integer.MAX_VALUE, 0);
    List<Coalition> coalitions = plan.coalitions();
    double[][] values = batch.games().values(coalitions);
    Told told = Told.of("exact Shapley", Map.of());
    if (values.length < coalitions.size()) {
      KernelShapSettings settings = KernelShapSettings.withDefaults(n);
      return new KernelRun(settings, batch).answers(told, plan, values, false);
    }
    GameTable table = GameTable.of(n, coalitions, values);
    double[] weights = GameTable.shapleyWeights(n);
    List<SampledAttribution> answers = new ArrayList<>();
    for (int input = 0; input < batch.games().inputs(); input++) {
      answers.add(
          new SampledAttribution(
              told.attribution(
                  batch.explained(input),
                  table.marginals(input, weights),
                  table.base(input),
                  table.full(input),
                  true),
              NdArray.of(new double[n], n),
              Integer.MAX_VALUE));
    }
    return answers;
  }
}
