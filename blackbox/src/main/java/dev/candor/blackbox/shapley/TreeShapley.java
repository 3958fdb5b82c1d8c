package dev.candor.blackbox.shapley;

import dev.candor.blackbox.tree.Link;
import dev.candor.blackbox.tree.Tree;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import java.util.Map;

/**
 * What are the Shapley values of an ensemble of trees against stand-in rows? Exactly, from the
 * trees themselves (interventional TreeSHAP).
 *
 * <p>For each stand-in row and each leaf that the input or the row can reach, a of the players on
 * the way must be present and b absent; the leaf adds {@code (a-1)! b! / (a+b)!} of its value to
 * each of the a and takes {@code a! (b-1)! / (a+b)!} from each of the b; the mean over the rows is
 * the value, in the unit of the margin. Players may be groups of features.
 *
 * <p><b>Error</b>: none; the check {@code additivityGap} compares with the ensemble's own answers.
 *
 * <p><b>Cost</b>: no evaluation of coalitions; for each stand-in row a walk to the leaves that
 * input or row reach, depth^2 at each. Memory: one number per player.
 *
 * <p><b>Not</b> for an ensemble with a link: explain its {@linkplain TreeEnsemble#margin() margin},
 * or take it as a black box.
 *
 * <p>Lundberg, S. et al. 2020. From local explanations to global understanding with explainable AI
 * for trees. Nature Machine Intelligence 2, 56-67; doi:10.1038/s42256-019-0138-9.
 *
 * @param model the trees
 * @param masking players and stand-ins
 */
public record TreeShapley(TreeEnsemble model, Masking masking) implements Explainer {
  /** Checks that the trees take the players' inputs and have no link. */
  public TreeShapley {
    requireExplainable(model, masking.players());
  }

  static void requireExplainable(TreeEnsemble model, Players players) {
    if (model.inputs() != players.elements()) {
      throw InputException.of(
          "players",
          "must name the inputs of the trees, " + model.inputs(),
          players.elements(),
          "give the players of this model");
    }
    if (model.link() != Link.NONE) {
      throw InputException.of(
          "model", "must be without link", model.link(), "explain its margin()");
    }
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    long start = System.nanoTime();
    InputChecks.require(input, target, masking.players(), model.outputs());
    double[] phi = new double[masking.players().count()];
    double base = overRows(input, target, (game, value) -> game.addValues(value, phi));
    return Told.of("tree Shapley", Map.of("trees", Integer.toString(model.trees().size())))
        .attribution(
            explained(input, target, start),
            phi,
            base,
            model.predict(Batches.one(input)).get(target),
            true);
  }

  /**
   * What do pairs of players do together, for one input? The diagonal holds what is left of each
   * Shapley value after half of its pairs.
   */
  public Interactions interactions(NdArray input, int target) {
    long start = System.nanoTime();
    InputChecks.require(input, target, masking.players(), model.outputs());
    TreePairs pairs = new TreePairs(masking.players().count());
    double base = overRows(input, target, pairs::add);
    double full = model.predict(Batches.one(input)).get(target);
    return pairs.interactions(
        Told.of("tree Shapley interactions", Map.of("index", "K_SHAPLEY"))
            .evidence(explained(input, target, start)),
        masking.players(),
        target,
        base,
        full);
  }

  /** Walks all trees for all stand-in rows; gives the mean of the margin with nobody present. */
  private double overRows(NdArray input, int target, TreeWalk.AtLeaf atLeaf) {
    Players players = masking.players();
    NdArray rows = masking.removal().rowsFor(input);
    double[] numbers = model.rounded(rows);
    double[] own = model.rounded(Batches.one(input));
    int count = rows.length(0);
    int width = players.elements();
    double[] mixed = new double[numbers.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = players.playerOf(i % width) == Players.NOBODY ? own[i % width] : numbers[i];
    }
    for (int row = 0; row < count; row++) {
      int offset = row * width;
      TreeWalk walk =
          new TreeWalk(
              players,
              own,
              target,
              (tree, split, first) ->
                  split.takesFirst(mixed[offset + split.feature()]) == first ? 1 : 0,
              (game, value) -> atLeaf.add(game, value / count));
      for (Tree tree : model.trees()) {
        walk.walk(tree);
      }
    }
    NdArray answers = model.predict(NdArray.of(mixed, count, width));
    double base = 0;
    for (int row = 0; row < count; row++) {
      base += answers.at(row, target);
    }
    return base / count;
  }

  private Explained explained(NdArray input, int target, long start) {
    return new Explained(
        masking, masking.removal().stated(), input, target, 0, (System.nanoTime() - start) / 1e6);
  }
}
