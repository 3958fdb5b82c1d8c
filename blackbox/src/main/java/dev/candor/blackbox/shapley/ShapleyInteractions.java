package dev.candor.blackbox.shapley;

import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * Which pairs of players do together what neither does alone? Interactions of order 2 by
 * definition, over all coalitions.
 *
 * <p>With {@code d_ij(S) = v(S,i,j) - v(S,i) - v(S,j) + v(S)} over the S without i and j: {@code
 * SHAPLEY_ij = sum |S|! (n-|S|-2)! / (n-1)! d_ij(S)}, {@code SHAPLEY_TAYLOR_ij = 2/n sum
 * 1/C(n-1,|S|) d_ij(S)}, {@code BANZHAF_ij = 2^(2-n) sum d_ij(S)}; {@link InteractionIndex} says
 * what stands on the diagonal and what adds up. FAITH_SHAPLEY minimises {@code sum w(|S|) (v(S) -
 * sum of terms within S)^2} over single and pair terms, exact at nobody and all. In the output's
 * unit.
 *
 * <p><b>Error</b>: none; the check {@code additivityGap} is that of what the index says adds up.
 * There is no best so far: a run that is cancelled or out of time ends with a {@link
 * CancellationException}.
 *
 * <p><b>Cost</b> for each input: 2^n evaluations, at most 20 players, each as many model calls as
 * there are stand-in rows; 8 2^n bytes.
 *
 * <p><b>Not</b> for many players: group them.
 *
 * <p>Grabisch, M. and Roubens, M. 1999. An axiomatic approach to the concept of interaction among
 * players in cooperative games. International Journal of Game Theory 28, 547-565. Dhamdhere, K.,
 * Agarwal, A. and Sundararajan, M. 2020. The Shapley Taylor interaction index. ICML;
 * arXiv:1902.05622. Tsai, C.-P., Yeh, C.-K. and Ravikumar, P. 2023. Faith-Shap: the faithful
 * Shapley interaction index. JMLR 24 (94). Bordt, S. and von Luxburg, U. 2023. From Shapley values
 * to generalized additive models and back. AISTATS.
 *
 * @param model any model
 * @param masking players, stand-ins and budget
 * @param index how interactions are told apart
 */
public record ShapleyInteractions(Predictor model, Masking masking, InteractionIndex index) {

  /** What one input costs. */
  public CallEstimate estimate() {
    return masking.estimate(1L << Math.min(62, masking.players().count()));
  }

  /** The interactions for one input. */
  public Interactions interactions(NdArray input, int target) {
    return interactions(Batches.one(input), new int[] {target}, Cancellation.NEVER).get(0);
  }

  /** The interactions for a batch, one target per input. */
  public List<Interactions> interactions(NdArray inputs, int[] targets, Cancellation cancellation) {
    return Batches.all(model, masking, inputs, targets, cancellation, this::answers);
  }

  private List<Interactions> answers(Batches batch) {
    GameTable.requireAffordable(batch);
    int n = batch.players();
    List<Coalition> coalitions = KernelPlan.of(n, Integer.MAX_VALUE, 0).coalitions();
    double[][] values = batch.games().values(coalitions);
    if (values.length < coalitions.size()) {
      throw new CancellationException(
          "stopped after " + values.length + " of " + coalitions.size() + " coalitions");
    }
    GameTable table = GameTable.of(n, coalitions, values);
    Told told = Told.of("Shapley interactions", Map.of("index", index.name()));
    List<Interactions> answers = new ArrayList<>();
    for (int input = 0; input < batch.games().inputs(); input++) {
      double[][] matrix = PairTerms.of(index, table, input);
      Explained explained = batch.explained(input);
      answers.add(
          new Interactions(
              flat(matrix),
              masking.players().axes(),
              explained.target(),
              index,
              told.evidence(explained)
                  .withCheck("baseValue", table.base(input))
                  .withCheck("fullValue", table.full(input))
                  .withCheck("complete", 1)
                  .withCheck(
                      "additivityGap",
                      Math.abs(sum(matrix) - (table.full(input) - table.base(input))))));
    }
    return answers;
  }

  private static double sum(double[][] matrix) {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = i; j < matrix.length; j++) {
        sum += matrix[i][j];
      }
    }
    return sum;
  }

  private static NdArray flat(double[][] matrix) {
    int n = matrix.length;
    double[] flat = new double[n * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, flat, i * n, n);
    }
    return NdArray.of(flat, n, n);
  }
}
