package dev.candor.metrics.faithfulness;

import dev.candor.core.removal.Coalition;
import dev.candor.metrics.measure.Draws;
import java.util.ArrayList;
import java.util.List;

/** Sets of n of some players: all of them where they are few, else drawn, every set alike. */
final class Sets {
  private Sets() {}

  /** Whether no more than {@code most} sets exist. */
  static boolean all(int players, int n, int most) {
    double sets = 1;
    for (int i = 0; i < Math.min(n, players - n); i++) {
      sets = sets * (players - i) / (i + 1);
      if (sets > most + 0.5) {
        return false;
      }
    }
    return true;
  }

  static List<Coalition> of(int players, int n, int most, Draws draws) {
    List<Coalition> sets = new ArrayList<>();
    if (all(players, n, most)) {
      choose(Coalition.none(players), 0, n, sets);
    } else {
      for (int s = 0; s < most; s++) {
        sets.add(Coalition.of(players, draws.firstOf(players, n)));
      }
    }
    return sets;
  }

  private static void choose(Coalition chosen, int from, int left, List<Coalition> sets) {
    if (left == 0) {
      sets.add(chosen);
      return;
    }
    for (int player = from; player <= chosen.players() - left; player++) {
      choose(chosen.with(player), player + 1, left - 1, sets);
    }
  }
}
