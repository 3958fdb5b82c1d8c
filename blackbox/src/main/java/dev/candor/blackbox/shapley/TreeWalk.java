package dev.candor.blackbox.shapley;

import dev.candor.blackbox.tree.Node;
import dev.candor.blackbox.tree.Tree;
import dev.candor.core.removal.Players;

/**
 * Goes to every leaf that an input or its stand-in can reach, and adds up the leaves' games.
 *
 * <p>Mutable: belongs to one explanation.
 */
final class TreeWalk {
  /** What happens to an absent player at a question. */
  interface Absent {
    /** The share of the way {@code first} (or else second) at a split. */
    double share(Tree tree, Node.Split split, boolean first);
  }

  /** What is done at a leaf. */
  interface AtLeaf {
    void add(LeafGame game, double value);
  }

  private final Players players;
  private final double[] input;
  private final int target;
  private final Absent absent;
  private final AtLeaf atLeaf;
  private final LeafGame game;

  TreeWalk(Players players, double[] input, int target, Absent absent, AtLeaf atLeaf) {
    this.players = players;
    this.input = input;
    this.target = target;
    this.absent = absent;
    this.atLeaf = atLeaf;
    this.game = new LeafGame(players.count());
  }

  void walk(Tree tree) {
    walk(tree, 0);
  }

  private void walk(Tree tree, int at) {
    Node node = tree.nodes().get(at);
    if (node instanceof Node.Split split) {
      boolean taken = split.takesFirst(input[split.feature()]);
      follow(tree, split, true, taken ? 1 : 0);
      follow(tree, split, false, taken ? 0 : 1);
    } else if (node instanceof Node.Leaf leaf) {
      atLeaf.add(game, leaf.values().get(target));
    }
  }

  private void follow(Tree tree, Node.Split split, boolean first, double on) {
    int next = first ? split.first() : split.second();
    int player = players.playerOf(split.feature());
    if (player == Players.NOBODY) {
      if (on == 1) {
        walk(tree, next);
      }
      return;
    }
    LeafGame.Step step = game.push(player, on, absent.share(tree, split, first));
    if (!game.isClosed(step)) {
      walk(tree, next);
    }
    game.undo(step);
  }
}
