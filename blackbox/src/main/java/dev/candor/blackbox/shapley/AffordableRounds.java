package dev.candor.blackbox.shapley;

import dev.candor.core.removal.Coalition;
import java.util.HashSet;
import java.util.Set;

/**
 * How many antithetic rounds do so many evaluations pay for, where a coalition that comes again
 * costs nothing?
 */
record AffordableRounds(int evaluations, int players) {
  /** Rounds of these orders, 1 or more. */
  int of(Orders orders) {
    Set<Coalition> asked = new HashSet<>();
    asked.add(Coalition.none(players));
    asked.add(Coalition.all(players));
    int rounds = 0;
    while (rounds < Math.max(1, evaluations)) {
      int[] order = orders.first(rounds, players);
      Coalition forward = Coalition.none(players);
      for (int i = 0; i < players - 1; i++) {
        forward = forward.with(order[i]);
        asked.add(forward);
        // the first of the reverse order are the last of this one
        asked.add(forward.complement());
      }
      if (asked.size() > evaluations) {
        break;
      }
      rounds++;
    }
    return Math.max(1, rounds);
  }
}
