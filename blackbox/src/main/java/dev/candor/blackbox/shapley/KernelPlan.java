package dev.candor.blackbox.shapley;

import dev.candor.blackbox.Draws;
import dev.candor.core.removal.Coalition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Which coalitions to evaluate, in pairs with their complements, and how much each weighs.
 *
 * @param players how many there are
 * @param strata sizes that share their draws
 * @param drawn one coalition of each pair, whole strata first, the others shuffled together, so
 *     that any beginning of it is a sample too
 */
record KernelPlan(int players, List<Stratum> strata, List<Drawn> drawn) {

  /** A coalition and the stratum it was drawn for. */
  record Drawn(Coalition coalition, int stratum) {}

  static KernelPlan of(int players, int coalitions, long seed) {
    double most = Math.pow(2, players) / 2 - 1;
    List<Stratum> strata = Strata.of(players, (int) Math.min(Math.floor(coalitions / 2.0), most));
    UniformRandomProvider random = Draws.of(seed, players);
    List<Drawn> drawn = new ArrayList<>();
    int whole = 0;
    for (int i = 0; i < strata.size(); i++) {
      List<Coalition> some = draw(players, strata.get(i), random);
      for (Coalition coalition : some) {
        drawn.add(new Drawn(coalition, i));
      }
      whole = strata.get(i).isWhole() ? drawn.size() : whole;
    }
    shuffle(drawn.subList(whole, drawn.size()), random);
    return new KernelPlan(players, strata, drawn);
  }

  /** Nobody, all, and each pair. */
  List<Coalition> coalitions() {
    List<Coalition> all = new ArrayList<>(2 * drawn.size() + 2);
    all.add(Coalition.none(players));
    all.add(Coalition.all(players));
    for (Drawn pair : drawn) {
      all.add(pair.coalition());
      all.add(pair.coalition().complement());
    }
    return all;
  }

  /** Whether nothing is left to chance. */
  boolean isWhole() {
    return strata.stream().allMatch(Stratum::isWhole);
  }

  private static List<Coalition> draw(int players, Stratum stratum, UniformRandomProvider random) {
    if (stratum.pairs() <= 4.0 * stratum.draws()) {
      List<Coalition> all = all(players, stratum.smallest());
      shuffle(all, random);
      return all.subList(0, stratum.draws());
    }
    boolean again = stratum.pairs() == Double.POSITIVE_INFINITY;
    Set<Coalition> seen = new HashSet<>();
    List<Coalition> some = new ArrayList<>();
    while (some.size() < stratum.draws()) {
      Coalition coalition = one(players, size(players, stratum, random), random);
      if (again || seen.add(coalition)) {
        some.add(coalition);
      }
    }
    return some;
  }

  private static int size(int players, Stratum stratum, UniformRandomProvider random) {
    if (stratum.smallest() == stratum.largest()) {
      return stratum.smallest();
    }
    double left = random.nextDouble() * stratum.weight();
    for (int size = stratum.smallest(); size < stratum.largest(); size++) {
      left -= Stratum.weightOfSize(players, size);
      if (left < 0) {
        return size;
      }
    }
    return stratum.largest();
  }

  /** A coalition of a size; of the two halves of all players the one with player 0. */
  private static Coalition one(int players, int size, UniformRandomProvider random) {
    int[] order = Draws.order(random, players);
    int[] present = new int[size];
    System.arraycopy(order, 0, present, 0, size);
    Coalition coalition = Coalition.of(players, present);
    return 2 * size == players && !coalition.contains(0) ? coalition.complement() : coalition;
  }

  private static List<Coalition> all(int players, int size) {
    List<Coalition> all = new ArrayList<>();
    int[] present = new int[size];
    for (int i = 0; i < size; i++) {
      present[i] = i;
    }
    int fixed = 2 * size == players ? 1 : 0;
    while (true) {
      all.add(Coalition.of(players, present));
      int last = size - 1;
      while (last >= fixed && present[last] == players - size + last) {
        last--;
      }
      if (last < fixed) {
        return all;
      }
      present[last]++;
      for (int i = last + 1; i < size; i++) {
        present[i] = present[i - 1] + 1;
      }
    }
  }

  private static <T> void shuffle(List<T> list, UniformRandomProvider random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
