package dev.candor.blackbox.shapley;

import dev.candor.blackbox.tree.Node;
import dev.candor.blackbox.tree.Tree;
import dev.candor.blackbox.tree.TreeEnsemble;
import dev.candor.core.Attribution;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Players;
import java.util.Map;

/**
 * What are the Shapley values of an ensemble of trees when an absent feature goes both ways, in the
 * shares of the training data? (Path-dependent TreeSHAP.)
 *
 * <p>At a question on an absent player, both ways count with the share of the cover that went
 * there; a leaf's game is then a product over the players on its way, whose Shapley value has a
 * closed form. In the unit of the margin.
 *
 * <p><b>Error</b>: none for this game. But the game is not that of the model on other inputs: it
 * depends on how the trees happen to be built, and a feature that the function does not use can get
 * a share. {@link TreeShapley} asks the function itself and is to be preferred where there are rows
 * to stand in.
 *
 * <p><b>Cost</b>: one walk through all leaves, depth^3 at each; no model call.
 *
 * <p>Lundberg, S. et al. 2020. From local explanations to global understanding with explainable AI
 * for trees. Nature Machine Intelligence 2, 56-67; doi:10.1038/s42256-019-0138-9.
 *
 * @param model the trees, with covers
 * @param players which features come and go together
 */
public record PathTreeShapley(TreeEnsemble model, Players players) implements Explainer {
  /** Checks that the trees take the players' inputs, have covers and no link. */
  public PathTreeShapley {
    TreeShapley.requireExplainable(model, players);
    for (int t = 0; t < model.trees().size(); t++) {
      if (!(model.trees().get(t).nodes().get(0).cover() > 0)) {
        throw InputException.of(
            "covers of tree " + t,
            "must be known",
            model.trees().get(t).nodes().get(0).cover(),
            "count them with withCovers(the training rows)");
      }
    }
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    long start = System.nanoTime();
    double[] phi = new double[players.count()];
    walk(input, target, (game, value) -> game.addValues(value, phi));
    double full = model.predict(Batches.one(input)).get(target);
    double base = base(input, target);
    double sum = 0;
    for (double value : phi) {
      sum += value;
    }
    return new Attribution(
        NdArray.of(phi, phi.length),
        players.axes(),
        target,
        evidence(input, start)
            .withCheck("baseValue", base)
            .withCheck("fullValue", full)
            .withCheck("additivityGap", Math.abs(sum - (full - base)))
            .withCheck("complete", 1));
  }

  /**
   * What do pairs of players do together, for one input? The diagonal holds what is left of each
   * Shapley value after half of its pairs.
   */
  public Interactions interactions(NdArray input, int target) {
    long start = System.nanoTime();
    TreePairs pairs = new TreePairs(players.count());
    walk(input, target, pairs::add);
    return pairs.interactions(
        evidence(input, start),
        players,
        target,
        base(input, target),
        model.predict(Batches.one(input)).get(target));
  }

  private void walk(NdArray input, int target, TreeWalk.AtLeaf atLeaf) {
    InputChecks.require(input, target, players, model.outputs());
    TreeWalk walk =
        new TreeWalk(
            players, model.rounded(Batches.one(input)), target, PathTreeShapley::share, atLeaf);
    for (Tree tree : model.trees()) {
      walk.walk(tree);
    }
  }

  private static double share(Tree tree, Node.Split split, boolean first) {
    double one = tree.nodes().get(split.first()).cover();
    double two = tree.nodes().get(split.second()).cover();
    // where no training row came by, nothing is known of the way on: both alike
    double all = one + two;
    return all == 0 ? 0.5 : (first ? one : two) / all;
  }

  /** The margin with nobody present. */
  private double base(NdArray input, int target) {
    double[] own = model.rounded(Batches.one(input));
    double sum = model.base().get(target);
    for (Tree tree : model.trees()) {
      sum += base(tree, 0, own, target);
    }
    return sum;
  }

  private double base(Tree tree, int at, double[] own, int target) {
    Node node = tree.nodes().get(at);
    if (node instanceof Node.Leaf leaf) {
      return leaf.values().get(target);
    }
    Node.Split split = (Node.Split) node;
    if (players.playerOf(split.feature()) == Players.NOBODY) {
      int next = split.takesFirst(own[split.feature()]) ? split.first() : split.second();
      return base(tree, next, own, target);
    }
    return share(tree, split, true) * base(tree, split.first(), own, target)
        + share(tree, split, false) * base(tree, split.second(), own, target);
  }

  private Evidence evidence(NdArray input, long start) {
    return Evidence.of("path-dependent tree Shapley")
        .withSettings(
            Map.of(
                "removal", "both ways, by the cover of the trees",
                "trees", Integer.toString(model.trees().size()),
                "players", Integer.toString(players.count())))
        .withDataHash(Sha256.of(input))
        .withCost(0, (System.nanoTime() - start) / 1e6);
  }
}
