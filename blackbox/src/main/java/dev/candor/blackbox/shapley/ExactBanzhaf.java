package dev.candor.blackbox.shapley;

import dev.candor.core.Attribution;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * What does each player add on average, when every coalition of the others is as likely as any
 * other?
 *
 * <p>{@code beta_i = 2^(1-n) sum over S without i of v(S and i) - v(S)}, in the output's unit. They
 * do <em>not</em> add up to {@code v(all) - v(nobody)}; {@code additivityGap} says by how much.
 *
 * <p><b>Cost</b>, limits and errors: as {@link ExactShapley}, but without a best so far.
 *
 * <p><b>Not</b> where the values are read as shares of the answer.
 *
 * <p>Banzhaf, J. 1965. Weighted voting doesn't work. Rutgers Law Review 19, 317-343.
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 */
public record ExactBanzhaf(Predictor model, Masking masking) implements Explainer {

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(Batches.one(input), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return Batches.all(model, masking, inputs, targets, Cancellation.NEVER, ExactBanzhaf::answers);
  }

  private static List<Attribution> answers(Batches batch) {
    GameTable.requireAffordable(batch);
    int n = batch.players();
    List<Coalition> coalitions = KernelPlan.of(n, Integer.MAX_VALUE, 0).coalitions();
    double[][] values = batch.games().values(coalitions);
    if (values.length < coalitions.size()) {
      throw new CancellationException(
          "stopped after " + values.length + " of " + coalitions.size() + " coalitions");
    }
    GameTable table = GameTable.of(n, coalitions, values);
    double[] weights = new double[n];
    Arrays.fill(weights, Math.pow(2, 1 - n));
    List<Attribution> answers = new ArrayList<>();
    for (int input = 0; input < batch.games().inputs(); input++) {
      answers.add(
          Told.of("Banzhaf values", Map.of())
              .attribution(
                  batch.explained(input),
                  table.marginals(input, weights),
                  table.base(input),
                  table.full(input),
                  true));
    }
    return answers;
  }
}
