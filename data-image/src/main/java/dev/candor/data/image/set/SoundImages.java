package dev.candor.data.image.set;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.IntStream;

/**
 * Which images of a set can be decoded, and what is wrong with the others? Every one is decoded
 * once, side by side, before anything is learned from them: a training does not stop at its last
 * image, and the same files are left out each time.
 *
 * @param images those that are whole
 * @param broken what is wrong with the others, each naming its file
 */
public record SoundImages(ImageSet images, List<String> broken) {
  /** Copies the list. */
  public SoundImages {
    broken = List.copyOf(broken);
  }

  /**
   * Decodes all images of a set.
   *
   * @param threads so many at once
   * @throws InputException for the first broken one where they are refused, or if none is whole
   */
  public static SoundImages of(ImageSet set, Broken policy, int threads) {
    String[] wrong = new String[set.size()];
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      ForkJoinTask<?> task =
          pool.submit(
              () ->
                  IntStream.range(0, wrong.length)
                      .parallel()
                      .forEach(image -> wrong[image] = wrongWith(set, image)));
      task.join();
    } finally {
      pool.shutdown();
    }
    List<String> broken = new ArrayList<>();
    IntStream.Builder whole = IntStream.builder();
    for (int image = 0; image < wrong.length; image++) {
      if (wrong[image].isEmpty()) {
        whole.add(image);
      } else if (policy == Broken.REFUSED) {
        throw new InputException(wrong[image]);
      } else {
        broken.add(wrong[image]);
      }
    }
    if (broken.size() == wrong.length) {
      throw new InputException(broken.get(0) + " (and no other image is whole)");
    }
    return new SoundImages(broken.isEmpty() ? set : set.choose(whole.build().toArray()), broken);
  }

  private static String wrongWith(ImageSet set, int image) {
    try {
      set.image(image);
      return "";
    } catch (InputException e) {
      String message = e.getMessage();
      return message == null ? set.name(image) + ": is broken" : message;
    }
  }
}
