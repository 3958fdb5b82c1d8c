package dev.candor.cli.training;

import dev.candor.core.InputException;
import dev.candor.core.Sha256;
import dev.candor.data.image.set.Broken;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImageSetHash;
import dev.candor.data.image.set.ImageSplit;
import dev.candor.data.image.set.KeptImages;
import dev.candor.data.image.set.SoundImages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The images of a run in three parts. Every image has been decoded once, and stays in memory where
 * there is room.
 *
 * @param training to learn from
 * @param validation to choose the epoch and PA's threshold by
 * @param test held out: nothing is chosen by it
 * @param broken what is wrong with images that were left out
 * @param hash of all parts
 */
public record ImageParts(
    ImageSet training, ImageSet validation, ImageSet test, List<String> broken, String hash) {
  private static final long HELD_OUT = 0x7e57L;

  /** Copies the list. */
  public ImageParts {
    broken = List.copyOf(broken);
  }

  /**
   * Which shares are drawn, and from what.
   *
   * @param validation share of the images to learn from that choose the epoch
   * @param test share that is held out where no test images are named
   * @param seed of the draw
   */
  public record Shares(double validation, double test, long seed) {
    /** Checks that there are images left to learn from. */
    public Shares {
      check("--validation", validation);
      check("--test-share", test);
    }

    private static void check(String name, double share) {
      if (!(share > 0 && share < .9)) {
        throw InputException.of(name, "must lie above 0 and below 0.9", share, "0.1 is usual");
      }
    }
  }

  /**
   * Decodes all images once, leaves out or refuses broken ones, and cuts the rest.
   *
   * @param all images to learn from; where no test images are named, also to test on
   * @param named test images
   * @param threads that decode
   */
  public static ImageParts of(
      ImageSet all, Optional<ImageSet> named, Shares shares, Broken policy, int threads) {
    named.ifPresent(test -> requireSameClasses(all, test));
    SoundImages sound = SoundImages.of(KeptImages.of(all), policy, threads);
    List<String> broken = new ArrayList<>(sound.broken());
    ImageSet rest = sound.images();
    ImageSet test;
    if (named.isPresent()) {
      SoundImages soundTest = SoundImages.of(KeptImages.of(named.get()), policy, threads);
      broken.addAll(soundTest.broken());
      test = soundTest.images();
    } else {
      ImageSplit held = ImageSplit.of(rest, shares.test(), shares.seed() ^ HELD_OUT);
      rest = held.most();
      test = held.held();
    }
    ImageSplit chosen = ImageSplit.of(rest, shares.validation(), shares.seed());
    requireTwoClasses(chosen.most());
    return of(chosen.most(), chosen.held(), test, broken);
  }

  /** Parts that are cut already; decodes all images once for their hash. */
  public static ImageParts of(
      ImageSet training, ImageSet validation, ImageSet test, List<String> broken) {
    String hash =
        new Sha256()
            .add(ImageSetHash.of(training))
            .add(ImageSetHash.of(validation))
            .add(ImageSetHash.of(test))
            .hex();
    return new ImageParts(training, validation, test, broken, hash);
  }

  /** The names of the classes. */
  public List<String> classes() {
    return training.classes();
  }

  private static void requireSameClasses(ImageSet all, ImageSet test) {
    if (!all.classes().equals(test.classes())) {
      throw InputException.of(
          "--test",
          "must have the classes of the other images, " + all.classes(),
          test.classes(),
          "name the folders of the classes alike");
    }
  }

  private static void requireTwoClasses(ImageSet set) {
    if (java.util.Arrays.stream(set.labels()).distinct().count() < 2) {
      throw InputException.of(
          "images",
          "must be of two classes or more to learn from",
          set.classes() + ", of which one has images",
          "add images of another class");
    }
  }
}
