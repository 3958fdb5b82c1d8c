package dev.candor.cli;

import dev.candor.cli.images.PictureStream;
import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.data.image.set.Broken;
import dev.candor.data.image.set.ImageSet;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** How folders of pictures are read, for the verbs that take them. */
final class PictureOptions {
  private static final int MOST_DECODERS = 4;
  private static final int MOST_NAMED = 5;

  /** What becomes of files that cannot be decoded? */
  enum OnBroken {
    /** The first one is an error. */
    REFUSE,
    /** They are left out, and named. */
    SKIP
  }

  @Option(
      names = "--broken",
      paramLabel = "refuse|skip",
      description = "Images: what becomes of broken files (default: refuse).")
  private Optional<OnBroken> broken = Optional.empty();

  /** Pictures of a set, a batch at a time. */
  PictureStream stream(ImageSet set, int[] chosen, OpenedModel model, Optional<Integer> threads) {
    return new PictureStream(
        set,
        chosen,
        model.preparation().orElseThrow(),
        broken.orElse(OnBroken.REFUSE) == OnBroken.SKIP ? Broken.SKIPPED : Broken.REFUSED,
        threads.orElse(Math.min(MOST_DECODERS, Runtime.getRuntime().availableProcessors())));
  }

  /** All pictures of a set, a batch at a time. */
  PictureStream stream(ImageSet set, OpenedModel model, Optional<Integer> threads) {
    return stream(set, IntStream.range(0, set.size()).toArray(), model, threads);
  }

  /** Checks that what was said of pictures was said of pictures. */
  void refuseUnlessPictures() {
    if (broken.isPresent()) {
      throw InputException.of(
          "--broken", "must be for images, and a network of ours", "other data", "leave it out");
    }
  }

  /** Names the files that were left out. */
  static void tell(List<String> left, PrintStream asides) {
    left.stream().limit(MOST_NAMED).forEach(why -> asides.println("left out: " + why));
    if (left.size() > MOST_NAMED) {
      asides.printf("left out: %d more broken files%n", left.size() - MOST_NAMED);
    }
  }
}
