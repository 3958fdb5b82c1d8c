package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.images.PictureStream;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Layout;
import dev.candor.cli.input.OwnGrid;
import dev.candor.cli.input.Reading;
import dev.candor.cli.method.Gives;
import dev.candor.cli.method.StandIn;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Removal;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImagesForUse;
import dev.candor.metrics.faithfulness.Baselines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Explains every picture of a folder, a zip or a file, a batch at a time: memory does not grow with
 * the pictures, but for the numbers of the explanations.
 *
 * @param asking the model and the method
 * @param pictures how broken files are treated
 */
record PictureExplaining(Asking asking, PictureOptions pictures) {
  private static final int SAMPLE = 100;
  private static final long MOST_NUMBERS = 64L << 20;

  /**
   * Explains them.
   *
   * @param reading how other files are read, such as a background
   * @param into takes each picture's explanation
   * @throws InputException if they cannot be read
   */
  void of(Path file, Reading reading, Words words, PictureExplanations into) throws IOException {
    ImageSet set = ImagesForUse.of(asking.opened().classes()).read(file);
    requireRoom(set);
    Layout layout = OwnGrid.of(asking.opened()).orElseThrow();
    List<Removal> removals = removals(set, layout, reading, words);
    into.begin(set);
    Optional<Integer> threads = asking.everywhere().threads();
    try (PictureStream stream = pictures.stream(set, asking.opened(), threads);
        ShownProgress progress = new ShownProgress(asking.terminal(), asking.everywhere())) {
      for (Optional<PictureBatch> next = stream.next(); next.isPresent(); next = stream.next()) {
        PictureBatch batch = next.get();
        into.add(batch, explained(batch.as(layout), removals, into.count()));
        progress.at("explaining", into.count(), set.size());
        StoppedException.ifAsked(asking.terminal().cancellation());
      }
      into.leftOut(stream.broken());
    }
  }

  private List<Explained> explained(Inputs batch, List<Removal> removals, int first) {
    if (removals.size() == 1) {
      return asking.of(batch, removals.get(0), first);
    }
    List<Explained> all = new ArrayList<>();
    for (int i = 0; i < batch.count(); i++) {
      all.addAll(asking.of(batch.alone(i), removals.get(first + i), first + i));
    }
    return all;
  }

  /** A number for each pixel of thousands of pictures does not fit into memory. */
  private void requireRoom(ImageSet set) {
    long numbers = asking.opened().inputShape().stream().skip(1).reduce(1L, Math::multiplyExact);
    boolean pixels = asking.method().gives() == Gives.NUMBERS;
    if (pixels && set.size() * numbers > MOST_NUMBERS) {
      throw InputException.of(
          "INPUT",
          "must hold at most "
              + MOST_NUMBERS / numbers
              + " images for "
              + asking.method().name()
              + ", which speaks of each pixel",
          set.size(),
          "explain a part of them, or choose a method that speaks of patches");
    }
  }

  /** What stands in is found from some pictures, drawn with the seed. */
  private List<Removal> removals(ImageSet set, Layout layout, Reading reading, Words words) {
    StandIn need = asking.method().standIn();
    if (need == StandIn.NONE) {
      return List.of(Baselines.zero(NdArray.ofFloats(room -> {}, layout.lengths())));
    }
    int[] some = Drawn.of(set.size(), SAMPLE, asking.everywhere().seed());
    if (some.length < set.size()) {
      words.asides().printf("what stands in is taken from %d of the images%n", some.length);
    }
    Inputs sample;
    try (PictureStream stream =
        pictures.stream(set, some, asking.opened(), asking.everywhere().threads())) {
      sample = stream.all().as(layout);
    }
    List<Removal> removals =
        asking
            .options()
            .removals(
                need,
                asking.opened(),
                sample,
                reading,
                asking.terminal(),
                asking.everywhere(),
                words.asides()::println);
    if (removals.size() > 1 && removals.size() != set.size()) {
      throw InputException.of(
          "--baseline",
          "must hold one baseline for so many images, or one for each of " + set.size(),
          removals.size(),
          "give one");
    }
    return removals;
  }
}
