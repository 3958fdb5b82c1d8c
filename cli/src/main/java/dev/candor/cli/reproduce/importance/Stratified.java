package dev.candor.cli.reproduce.importance;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.set.ImageSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Images in an order drawn from a seed in which every class takes its turn: however many one takes
 * from the front, classes are as even as they can be.
 */
final class Stratified {
  private Stratified() {}

  /** The numbers of all images, by turns. */
  static int[] order(ImageSet set, long seed) {
    Draws draws = Draws.of(seed);
    List<List<Integer>> byClass = new ArrayList<>();
    for (int label = 0; label < set.classes().size(); label++) {
      byClass.add(new ArrayList<>());
    }
    for (int image : draws.permutation(set.size())) {
      byClass.get(set.label(image)).add(image);
    }
    int[] order = new int[set.size()];
    int at = 0;
    for (int turn = 0; at < order.length; turn++) {
      for (List<Integer> one : byClass) {
        if (turn < one.size()) {
          order[at++] = one.get(turn);
        }
      }
    }
    return order;
  }

  /** Some images from a place of that order on, in that order. */
  static ImageSet part(ImageSet set, int[] order, int from, int count) {
    if (from + count > order.length) {
      throw InputException.of(
          "images", "must be at least " + (from + count), order.length, "use fewer");
    }
    return set.choose(Arrays.copyOfRange(order, from, from + count));
  }
}
