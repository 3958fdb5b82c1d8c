package dev.candor.blackbox.shapley;

import dev.candor.blackbox.Draws;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Which players belong together, and which groups belong together in turn: a tree whose leaves are
 * the players.
 */
public sealed interface Hierarchy {
  /** The players below, from left to right. */
  List<Integer> players();

  /** One player. */
  record Leaf(int player) implements Hierarchy {
    @Override
    public List<Integer> players() {
      return List.of(player);
    }
  }

  /** Players or groups that belong together. */
  record Group(List<Hierarchy> members) implements Hierarchy {
    /** Checks that there is a member and no player twice. */
    public Group {
      members = List.copyOf(members);
      if (members.isEmpty()) {
        throw InputException.of("group", "must have a member", members, "leave it out");
      }
      BitSet seen = new BitSet();
      for (Hierarchy member : members) {
        for (int player : member.players()) {
          if (seen.get(player)) {
            throw InputException.of(
                "hierarchy", "must hold each player once", player, "take it out of one group");
          }
          seen.set(player);
        }
      }
    }

    @Override
    public List<Integer> players() {
      return members.stream().flatMap(member -> member.players().stream()).toList();
    }
  }

  /** One player. */
  static Hierarchy leaf(int player) {
    return new Leaf(player);
  }

  /** Players or groups that belong together. */
  static Hierarchy group(Hierarchy... members) {
    return new Group(List.of(members));
  }

  /** Groups of players, one level deep. */
  static Hierarchy unions(List<List<Integer>> groups) {
    return new Group(
        groups.stream()
            .map(group -> (Hierarchy) new Group(group.stream().map(Hierarchy::leaf).toList()))
            .toList());
  }

  /**
   * A tree of pairs, as SciPy's and SHAP's clustering writes it.
   *
   * @param linkage {@code [n - 1, 2 or more]}: left and right child of each step; below n it is a
   *     player, from n on the step that many before
   */
  static Hierarchy ofLinkage(NdArray linkage) {
    if (linkage.rank() != 2 || linkage.length(0) < 1 || linkage.length(1) < 2) {
      throw InputException.of(
          "linkage", "must be [players - 1, 2 or more]", linkage, "give left and right child");
    }
    int players = linkage.length(0) + 1;
    List<Hierarchy> nodes = new ArrayList<>();
    IntStream.range(0, players).forEach(player -> nodes.add(leaf(player)));
    for (int step = 0; step < players - 1; step++) {
      int left = (int) linkage.at(step, 0);
      int right = (int) linkage.at(step, 1);
      if (left < 0 || right < 0 || left >= nodes.size() || right >= nodes.size()) {
        throw InputException.of(
            "row " + step + " of linkage",
            "must name players or steps before it, 0 to " + (nodes.size() - 1),
            left + ", " + right,
            "give the rows in the order of joining");
      }
      nodes.add(group(nodes.get(left), nodes.get(right)));
    }
    return nodes.get(nodes.size() - 1);
  }

  /**
   * The patches of an image, numbered row by row, in a tree of pairs: the longer side of each
   * rectangle is halved, rows first, down to single patches.
   */
  static Hierarchy ofGrid(int rows, int columns) {
    if (rows < 1 || columns < 1) {
      throw InputException.of(
          "grid", "must have a row and a column", rows + " x " + columns, "give its size");
    }
    return rectangle(0, rows, 0, columns, columns);
  }

  private static Hierarchy rectangle(int top, int bottom, int left, int right, int columns) {
    int height = bottom - top;
    int width = right - left;
    if (height == 1 && width == 1) {
      return leaf(top * columns + left);
    }
    if (height >= width) {
      int middle = top + (height + 1) / 2;
      return group(
          rectangle(top, middle, left, right, columns),
          rectangle(middle, bottom, left, right, columns));
    }
    int middle = left + (width + 1) / 2;
    return group(
        rectangle(top, bottom, left, middle, columns),
        rectangle(top, bottom, middle, right, columns));
  }

  /** Checks that it holds exactly the players 0 to n-1. */
  default void requirePlayers(int n) {
    List<Integer> players = players();
    if (players.size() != n || players.stream().anyMatch(player -> player < 0 || player >= n)) {
      throw InputException.of(
          "hierarchy",
          "must hold the players 0 to " + (n - 1),
          players.size() + " players",
          "give each player its place");
    }
  }

  /** A random order in which the members of each group stay together. */
  default int[] order(UniformRandomProvider random) {
    List<Integer> order = new ArrayList<>();
    append(this, random, order);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private static void append(Hierarchy node, UniformRandomProvider random, List<Integer> order) {
    if (node instanceof Leaf leaf) {
      order.add(leaf.player());
    } else if (node instanceof Group group) {
      for (int member : Draws.order(random, group.members().size())) {
        append(group.members().get(member), random, order);
      }
    }
  }
}
