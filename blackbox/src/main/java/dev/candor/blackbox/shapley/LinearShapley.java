package dev.candor.blackbox.shapley;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import java.util.Map;

/**
 * What are the Shapley values of a linear model? In closed form.
 *
 * <p>{@code phi_p = sum over the inputs i of player p of w_i (x_i - mean over stand-in rows of
 * z_i)}, in the output's unit: exact for any number of players, and no model call.
 *
 * <p><b>Cost</b>: one pass over the stand-in rows. <b>Not</b> for a linear model inside a link such
 * as the logistic one, unless its margin is explained.
 *
 * <p>Strumbelj, E. and Kononenko, I. 2014. Explaining prediction models and individual predictions
 * with feature contributions. Knowledge and Information Systems 41, 647-665.
 *
 * @param model the weights
 * @param masking players and stand-ins
 */
public record LinearShapley(LinearModel model, Masking masking) implements Explainer {
  /** Checks that the model takes the players' inputs. */
  public LinearShapley {
    if (model.weights().length(1) != masking.players().elements()) {
      throw InputException.of(
          "weights",
          "must be as many as the players name inputs, " + masking.players().elements(),
          model.weights(),
          "give the players of this model");
    }
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    long start = System.nanoTime();
    Players players = masking.players();
    InputChecks.require(input, target, players, model.weights().length(0));
    NdArray rows = masking.removal().rowsFor(input);
    int width = players.elements();
    double[] phi = new double[players.count()];
    double base = model.intercepts().get(target);
    double full = base;
    for (int i = 0; i < width; i++) {
      double mean = 0;
      for (int row = 0; row < rows.length(0); row++) {
        mean += rows.get(row * width + i);
      }
      mean /= rows.length(0);
      double weight = model.weights().at(target, i);
      int player = players.playerOf(i);
      full += weight * input.get(i);
      if (player == Players.NOBODY) {
        base += weight * input.get(i);
      } else {
        base += weight * mean;
        phi[player] += weight * (input.get(i) - mean);
      }
    }
    return Told.of("linear Shapley", Map.of())
        .attribution(
            new Explained(
                masking,
                masking.removal().stated(),
                input,
                target,
                0,
                (System.nanoTime() - start) / 1e6),
            phi,
            base,
            full,
            true);
  }
}
