package dev.candor.blackbox.shapley;

import dev.candor.core.removal.Coalition;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which players the lasso keeps, in the regression that SHAP sets up for it: every coalition stands
 * twice, once for what it adds to nobody, {@code z -> v(S) - v(nobody)} with weight {@code w (n -
 * |S|)}, once for what is missing to all, {@code z - 1 -> v(S) - v(all)} with weight {@code w |S|}.
 */
final class PlayerSelection {
  private final Selection selection;
  private final KernelPlan plan;
  private final int pairs;
  private final double[] weights;
  private final double[][] gram;

  /** For the first pairs of a plan; the matrix serves all inputs. */
  PlayerSelection(Selection selection, KernelPlan plan, int pairs) {
    this.selection = selection;
    this.plan = plan;
    this.pairs = pairs;
    int n = plan.players();
    int[] draws = new int[plan.strata().size()];
    for (int j = 0; j < pairs; j++) {
      draws[plan.drawn().get(j).stratum()]++;
    }
    this.weights = new double[pairs];
    this.gram = new double[n][n];
    for (int j = 0; j < pairs; j++) {
      int stratum = plan.drawn().get(j).stratum();
      weights[j] = plan.strata().get(stratum).weight() / draws[stratum];
      if (!keepsAll()) {
        Coalition coalition = plan.drawn().get(j).coalition();
        int[] present = coalition.present();
        int[] absent = coalition.complement().present();
        addBlock(present, 2 * weights[j] * absent.length);
        addBlock(absent, 2 * weights[j] * present.length);
      }
    }
  }

  /** The players that are kept for an input, in rising order, or nothing where all are. */
  Optional<int[]> kept(double[][] values, int input) {
    if (keepsAll()) {
      return Optional.empty();
    }
    double base = values[0][input];
    double full = values[1][input];
    double[] products = new double[plan.players()];
    double squares = 0;
    for (int j = 0; j < 2 * pairs; j++) {
      Coalition coalition = plan.drawn().get(j / 2).coalition();
      coalition = j % 2 == 0 ? coalition : coalition.complement();
      int[] present = coalition.present();
      int[] absent = coalition.complement().present();
      double forPresent = weights[j / 2] * absent.length;
      double forAbsent = weights[j / 2] * present.length;
      double up = values[2 + j][input] - base;
      double down = values[2 + j][input] - full;
      squares += forPresent * up * up + forAbsent * down * down;
      for (int player : present) {
        products[player] += forPresent * up;
      }
      for (int player : absent) {
        products[player] -= forAbsent * down;
      }
    }
    LeastAngle path = new LeastAngle(gram, products);
    int[] kept;
    if (selection instanceof Selection.First first) {
      kept = path.first(first.players());
    } else {
      double penalty = selection instanceof Selection.Bayes ? Math.log(4.0 * pairs) : 2;
      kept = path.best(squares, 4.0 * pairs, penalty);
    }
    Arrays.sort(kept);
    return kept.length == 0 ? Optional.empty() : Optional.of(kept);
  }

  private boolean keepsAll() {
    return selection instanceof Selection.All
        || (selection instanceof Selection.First first && first.players() >= plan.players());
  }

  private void addBlock(int[] players, double weight) {
    for (int a : players) {
      for (int b : players) {
        gram[a][b] += weight;
      }
    }
  }
}
