package dev.candor.blackbox.shapley;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.blackbox.SampledExplainer;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Masking;
import java.util.List;

/**
 * Which numbers, added up, come closest to the model's answers for many coalitions?
 *
 * <p>{@code phi = argmin sum over S of w(|S|) (v(S) - v(nobody) - sum over i in S of phi_i)^2}
 * under {@code sum phi = v(all) - v(nobody)}, with {@code w(s) = (n - 1) / (C(n, s) s (n - s))}:
 * the Shapley values where all coalitions are evaluated, an estimate of them otherwise. Coalitions
 * come in pairs with their complements; sizes whose share of the kernel pays for all of their
 * coalitions are evaluated whole, the others are drawn without replacement in proportion to their
 * weight. All inputs share the coalitions and one factorisation.
 *
 * <p><b>Error</b>: from the residuals of the drawn pairs (linearisation), size by size, with the
 * correction for drawing without replacement; 0 where nothing was drawn. It does not hold what a
 * {@link Selection} does: with one, the values are biased towards 0 for those left out.
 *
 * <p><b>Cost</b> for each input: {@code coalitions + 2} evaluations, each as many model calls as
 * there are stand-in rows; players x coalitions numbers for the equations. When the budget allows
 * fewer coalitions, fewer are planned; when time ends or the run is cancelled, the answer is that
 * of the pairs evaluated so far; {@code complete} is 0 in both cases.
 *
 * <p><b>Not</b> for fewer coalitions than four times the players: the equations then follow the
 * draw. {@link PermutationShapley} has no such bound and gives exactly 0 for a player that the
 * model does not use; here that holds up to the standard error.
 *
 * <p>Lundberg, S. and Lee, S.-I. 2017. A unified approach to interpreting model predictions.
 * NeurIPS 30; arXiv:1705.07874. Covert, I. and Lee, S.-I. 2021. Improving KernelSHAP: practical
 * Shapley value estimation using linear regression. AISTATS; arXiv:2012.01536 (pairs, errors).
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 * @param settings number of coalitions, selection, seed
 */
public record KernelShap(Predictor model, Masking masking, KernelShapSettings settings)
    implements SampledExplainer {

  /** SHAP's number of coalitions, no selection, seed 0. */
  public static KernelShap withDefaults(Predictor model, Masking masking) {
    return new KernelShap(
        model, masking, KernelShapSettings.withDefaults(masking.players().count()));
  }

  /** What one explanation costs at most. */
  public CallEstimate estimate() {
    int players = masking.players().count();
    double most = Math.pow(2, players) - 2;
    long coalitions = (long) Math.min(settings.coalitions(), most) + 2;
    CallEstimate calls = masking.estimate(coalitions);
    return new CallEstimate(calls.modelCalls(), calls.bytes() + 16L * players * coalitions);
  }

  @Override
  public List<SampledAttribution> sample(NdArray inputs, int[] targets, Cancellation cancellation) {
    return Batches.all(
        model,
        masking,
        inputs,
        targets,
        cancellation,
        batch -> new KernelRun(settings, batch).answers());
  }
}
