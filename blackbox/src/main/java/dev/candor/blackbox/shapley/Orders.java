package dev.candor.blackbox.shapley;

import dev.candor.blackbox.Draws;
import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** In which orders do the players join? */
public sealed interface Orders {
  /** How the orders of a round belong together. */
  Design design();

  /** How many rounds there are. */
  int rounds();

  /** The first order of a round; the others follow from the design. */
  int[] first(int round, int players);

  /** What the evidence says. */
  Map<String, String> stated();

  /** The seed, where orders are drawn. */
  OptionalLong drawnFrom();

  /** Orders drawn at random, each as likely as any other. */
  static Orders drawn(Design design, int rounds, long seed) {
    return new Drawn(design, rounds, seed);
  }

  /**
   * As many antithetic rounds as so many evaluations pay for. A coalition that comes again costs
   * nothing; counted as SHAP's permutation explainer does, 2 x players + 1 for each round, there
   * would be fewer. At least one round, and at most as many as evaluations.
   */
  static Orders forEvaluations(int evaluations, int players, long seed) {
    return new Drawn(
        Design.ANTITHETIC,
        new AffordableRounds(evaluations, players).of(new Drawn(Design.ANTITHETIC, 1, seed)),
        seed);
  }

  /** Orders that somebody else has drawn, one a round. */
  static Orders given(Design design, List<List<Integer>> orders) {
    return new Given(design, orders);
  }

  /** Orders in which the members of each group of a hierarchy join one after the other. */
  static Orders within(Hierarchy hierarchy, Design design, int rounds, long seed) {
    return new Within(hierarchy, design, rounds, seed);
  }

  /**
   * Drawn at random.
   *
   * @param rounds 2 or more for a standard error
   */
  record Drawn(Design design, int rounds, long seed) implements Orders {
    /** Checks that there is a round. */
    public Drawn {
      requireRounds(rounds);
    }

    @Override
    public int[] first(int round, int players) {
      return Draws.order(Draws.of(seed, round), players);
    }

    @Override
    public Map<String, String> stated() {
      return described("drawn", design, rounds);
    }

    @Override
    public OptionalLong drawnFrom() {
      return OptionalLong.of(seed);
    }
  }

  /** Given; players that an order leaves out join last, in rising order. */
  record Given(Design design, List<List<Integer>> orders) implements Orders {
    /** Copies the orders. */
    public Given {
      requireRounds(orders.size());
      orders = orders.stream().map(List::copyOf).toList();
    }

    @Override
    public int rounds() {
      return orders.size();
    }

    @Override
    public int[] first(int round, int players) {
      boolean[] joined = new boolean[players];
      int[] order = new int[players];
      int next = 0;
      for (int player : orders.get(round)) {
        if (player < 0 || player >= players || joined[player]) {
          throw InputException.of(
              "order " + round,
              "must hold players 0 to " + (players - 1) + ", each once",
              orders.get(round),
              "give the positions of the players");
        }
        joined[player] = true;
        order[next++] = player;
      }
      for (int player = 0; player < players; player++) {
        if (!joined[player]) {
          order[next++] = player;
        }
      }
      return order;
    }

    @Override
    public Map<String, String> stated() {
      return described("given", design, rounds());
    }

    @Override
    public OptionalLong drawnFrom() {
      return OptionalLong.empty();
    }
  }

  /** Drawn so that groups stay together: the value is that of Owen and Winter. */
  record Within(Hierarchy hierarchy, Design design, int rounds, long seed) implements Orders {
    /** Checks that the design keeps groups together. */
    public Within {
      requireRounds(rounds);
      if (design == Design.STRATIFIED) {
        throw InputException.of(
            "design",
            "must keep groups together",
            design,
            "choose INDEPENDENT or ANTITHETIC: a rotation tears groups apart");
      }
    }

    @Override
    public int[] first(int round, int players) {
      hierarchy.requirePlayers(players);
      int[] order = hierarchy.order(Draws.of(seed, round));
      return order;
    }

    @Override
    public Map<String, String> stated() {
      return described("within a hierarchy", design, rounds);
    }

    @Override
    public OptionalLong drawnFrom() {
      return OptionalLong.of(seed);
    }
  }

  /** All orders of a round. */
  default int[][] round(int round, int players) {
    int[] first = first(round, players);
    if (design() == Design.INDEPENDENT) {
      return new int[][] {first};
    }
    if (design() == Design.ANTITHETIC) {
      int[] reverse = new int[players];
      for (int i = 0; i < players; i++) {
        reverse[i] = first[players - 1 - i];
      }
      return new int[][] {first, reverse};
    }
    int[][] rotations = new int[players][];
    for (int shift = 0; shift < players; shift++) {
      rotations[shift] = Arrays.copyOf(first, players);
      System.arraycopy(first, shift, rotations[shift], 0, players - shift);
      System.arraycopy(first, 0, rotations[shift], players - shift, shift);
    }
    return rotations;
  }

  private static void requireRounds(int rounds) {
    if (rounds < 1) {
      throw InputException.of(
          "rounds", "must be 1 or more", rounds, "10 or more give a standard error to go by");
    }
  }

  private static Map<String, String> described(String orders, Design design, int rounds) {
    return new TreeMap<>(
        Map.of("orders", orders, "design", design.name(), "rounds", Integer.toString(rounds)));
  }
}
