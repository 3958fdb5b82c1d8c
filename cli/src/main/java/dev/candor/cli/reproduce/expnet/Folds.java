package dev.candor.cli.reproduce.expnet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Texts dealt out to folds: each is judged by a network that did not learn from it.
 *
 * @param numbers the texts of each fold
 */
record Folds(List<List<Integer>> numbers) {
  /** One of so many of the texts that are not judged chooses the epoch. */
  private static final int CHOOSING = 8;

  /** Copies the lists. */
  Folds {
    numbers = numbers.stream().map(List::copyOf).toList();
  }

  /** Deals out in a drawn order. */
  static Folds of(int texts, int folds, long seed) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts).boxed().toList());
    for (int i = texts - 1; i > 0; i--) {
      java.util.Collections.swap(order, i, random.nextInt(i + 1));
    }
    List<List<Integer>> dealt = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int own = fold;
      dealt.add(
          IntStream.range(0, texts).filter(i -> i % folds == own).mapToObj(order::get).toList());
    }
    return new Folds(dealt);
  }

  /** The texts of the other folds, those that choose the epoch left out. */
  List<Integer> training(int fold) {
    return others(fold, 0);
  }

  /** The texts of the other folds that choose the epoch. */
  List<Integer> choosing(int fold) {
    return others(fold, 1);
  }

  private List<Integer> others(int fold, int kind) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < numbers.size(); other++) {
      if (other != fold) {
        others.addAll(numbers.get(other));
      }
    }
    return IntStream.range(0, others.size())
        .filter(i -> (i % CHOOSING == 0 ? 1 : 0) == kind)
        .mapToObj(others::get)
        .toList();
  }
}
