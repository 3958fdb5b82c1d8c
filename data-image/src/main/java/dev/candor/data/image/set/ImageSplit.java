package dev.candor.data.image.set;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A set in two, each class by the same share.
 *
 * @param most the larger part, in the order of the set
 * @param held the smaller part, in the order of the set
 */
public record ImageSplit(ImageSet most, ImageSet held) {
  /**
   * Drawn from a seed within each class; a class of two images or more has one on each side at
   * least.
   *
   * @param share that is held out
   * @throws InputException if the share is none, or nothing would be left on one side
   */
  public static ImageSplit of(ImageSet set, double share, long seed) {
    if (!(share > 0 && share < 1)) {
      throw InputException.of("share", "must lie above 0 and below 1", share, "0.1 is usual");
    }
    BitSet held = new BitSet();
    Draws draws = Draws.of(seed);
    for (int label = 0; label < set.classes().size(); label++) {
      int wanted = label;
      int[] own =
          IntStream.range(0, set.size()).filter(image -> set.label(image) == wanted).toArray();
      draws.shuffle(own);
      int count = (int) Math.round(share * own.length);
      count = own.length < 2 ? 0 : Math.max(1, Math.min(own.length - 1, count));
      Arrays.stream(own).limit(count).forEach(held::set);
    }
    if (held.isEmpty()) {
      throw InputException.of(
          "images", "must be two or more of a class", set.size() + " in all", "add some");
    }
    BitSet rest = new BitSet();
    rest.set(0, set.size());
    rest.andNot(held);
    return new ImageSplit(set.choose(rest.stream().toArray()), set.choose(held.stream().toArray()));
  }
}
