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
 * What does each player add when players join one after the other, on average over random orders?
 *
 * <p>{@code phi_i = mean over orders of v(those before i and i) - v(those before i)}, in the
 * output's unit; v is the mean of the model's answers over the stand-in rows. The sum is exactly
 * {@code v(all) - v(nobody)} after every order, and a player that the model does not use has
 * exactly 0. With {@link Design#INDEPENDENT} orders this is plain Shapley sampling (Castro), with
 * {@link Design#ANTITHETIC} ones the permutation estimator of SHAP (exact where only pairs of
 * players interact), with {@link Design#STRATIFIED} ones sampling stratified by the size of the
 * coalition, and with {@linkplain Orders#within orders within a hierarchy} it estimates Owen's
 * value.
 *
 * <p><b>Error</b>: the rounds are independent, so the standard error of a player is the standard
 * deviation of its rounds over the square root of their number, with rounds - 1 degrees of freedom;
 * with one round it is NaN. Few rounds of rare, large contributions are the case where such an
 * interval is too narrow.
 *
 * <p><b>Cost</b> for each input: a round is n - 1 evaluations (antithetic 2 (n - 1), stratified n
 * (n - 1)), two more for nobody and all, each as many model calls as there are stand-in rows; what
 * repeats is asked once. Memory: a batch, and the evaluations of a slice of rounds. When the budget
 * ends or the run is cancelled, the rounds that were finished are the answer and {@code complete}
 * is 0.
 *
 * <p><b>Not</b> where 2^n evaluations are affordable: {@link ExactShapley} has no error. Background
 * rows that break dependence between players ask the model about rows that do not exist.
 *
 * <p>Castro, J., Gomez, D. and Tejada, J. 2009. Polynomial calculation of the Shapley value based
 * on sampling. Computers and Operations Research 36, 1726-1730. Mitchell, R. et al. 2022. Sampling
 * permutations for Shapley value estimation. JMLR 23 (43). Maleki, S. et al. 2013. Bounding the
 * estimation error of sampling-based Shapley value approximation. arXiv:1306.4265 (strata).
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 * @param orders in which players join
 */
public record PermutationShapley(Predictor model, Masking masking, Orders orders)
    implements SampledExplainer {

  /** Ten antithetic rounds, seed 0. */
  public static PermutationShapley withDefaults(Predictor model, Masking masking) {
    return new PermutationShapley(model, masking, Orders.drawn(Design.ANTITHETIC, 10, 0));
  }

  /** What one explanation costs at most. */
  public CallEstimate estimate() {
    int players = masking.players().count();
    return masking.estimate(
        2 + (long) orders.rounds() * PermutationRun.evaluations(orders, players));
  }

  @Override
  public List<SampledAttribution> sample(NdArray inputs, int[] targets, Cancellation cancellation) {
    return Batches.all(
        model,
        masking,
        inputs,
        targets,
        cancellation,
        batch -> new PermutationRun(orders, batch).answers());
  }
}
