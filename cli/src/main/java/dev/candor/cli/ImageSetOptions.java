package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.data.image.set.Broken;
import dev.candor.data.image.set.FolderImages;
import dev.candor.data.image.set.ImageFiles;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.IndexedImages;
import dev.candor.data.image.set.Masks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Which images there are, and what their classes are. */
final class ImageSetOptions {
  /** What becomes of images whose files are broken. */
  enum BrokenChoice {
    /** They are left out, and named. */
    SKIP,
    /** The first one is an error. */
    REFUSE
  }

  @Option(
      names = "--index",
      paramLabel = "CSV",
      description = "A table that names the images; without it each class has a folder of its own.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = "--file",
      paramLabel = "COL",
      description = "With --index: the column with the file's name.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--target",
      paramLabel = "COL",
      description = "With --index: the column with the class.")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--ending",
      paramLabel = "EXT",
      description = "With --index: what is added to the file's name, such as .jpg.")
  private Optional<String> ending = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "COL=VALUE",
      description = "With --index: the rows to learn from (default: all but those of --test).")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--test",
      paramLabel = "COL=VALUE|DIR",
      description =
          "Images to test on: rows of the index, or a folder or zip with a folder for each class"
              + " (default: a share is held out).")
  private Optional<String> test = Optional.empty();

  @Option(
      names = "--masks",
      paramLabel = "DIR|ZIP",
      description = "Masks of the objects, by the images' names: says whether maps lie on them.")
  private Optional<Path> masks = Optional.empty();

  @Option(
      names = "--mask-ending",
      paramLabel = "EXT",
      description = "What a mask's name ends with in place of the image's ending (default: .png).")
  private Optional<String> maskEnding = Optional.empty();

  @Option(
      names = MaskOptions.VALUES,
      split = ",",
      paramLabel = "V",
      description = "Values of a mask that mean the object (default: 255; of a trimap 1,3).")
  private List<Integer> maskValues = List.of();

  @Option(names = "--meant", split = ",", paramLabel = "V", hidden = true)
  private List<Integer> meant = List.of();

  @Option(
      names = "--broken",
      paramLabel = "skip|refuse",
      description = "What becomes of images that cannot be decoded (default: refuse).")
  private BrokenChoice broken = BrokenChoice.REFUSE;

  /**
   * The images to learn from, and those to test on where some are named.
   *
   * @param rest to learn from
   * @param test to test on
   */
  record Sets(ImageSet rest, Optional<ImageSet> test) {}

  /** Whether the person says what to test on. */
  boolean isTestNamed() {
    return test.isPresent();
  }

  Broken broken() {
    return broken == BrokenChoice.SKIP ? Broken.SKIPPED : Broken.REFUSED;
  }

  /** Finds the images; none is decoded yet. */
  Sets read(Terminal terminal, Path data) {
    requireTogether();
    Optional<Masks> truth = truth(terminal);
    return index.isPresent()
        ? indexed(terminal, data, terminal.resolve(index.get()), truth)
        : folders(terminal, data, truth);
  }

  private Sets folders(Terminal terminal, Path data, Optional<Masks> truth) {
    FolderImages reader = FolderImages.withDefaults();
    FolderImages masked = truth.map(reader::withMasks).orElse(reader);
    return new Sets(
        masked.read(terminal.resolve(data)),
        test.map(named -> masked.read(terminal.resolve(named))));
  }

  private Sets indexed(Terminal terminal, Path data, Path table, Optional<Masks> truth) {
    IndexedImages reader =
        IndexedImages.of(file.orElseThrow(), target.orElseThrow()).withEnding(ending.orElse(""));
    IndexedImages masked = truth.map(reader::withMasks).orElse(reader);
    Path images = terminal.resolve(data);
    Optional<ImageSet> tested = test.map(named -> tested(terminal, masked, table, images, named));
    ImageSet all =
        only.map(rows -> rows("--only", rows))
            .map(rows -> masked.withOnly(rows.column(), rows.value()))
            .orElse(masked)
            .read(table, images);
    return new Sets(tested.map(t -> without(all, t)).orElse(all), tested);
  }

  private static ImageSet tested(
      Terminal terminal, IndexedImages reader, Path table, Path images, String named) {
    if (named.indexOf('=') < 0 || Files.exists(terminal.resolve(named))) {
      return FolderImages.withDefaults().read(terminal.resolve(named));
    }
    IndexedImages.Rows rows = rows("--test", named);
    return reader.withOnly(rows.column(), rows.value()).read(table, images);
  }

  private static ImageSet without(ImageSet all, ImageSet other) {
    Set<String> names = new HashSet<>();
    IntStream.range(0, other.size()).forEach(image -> names.add(other.name(image)));
    int[] left =
        IntStream.range(0, all.size()).filter(image -> !names.contains(all.name(image))).toArray();
    if (left.length == 0) {
      throw InputException.of(
          "--test", "must leave images to learn from", "none", "name fewer, or use --only");
    }
    return left.length == all.size() ? all : all.choose(left);
  }

  private Optional<Masks> truth(Terminal terminal) {
    return masks.map(
        where ->
            new Masks(
                ImageFiles.of(terminal.resolve(where)), maskEnding.orElse(".png"), objectValues()));
  }

  private static IndexedImages.Rows rows(String option, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw InputException.of(option, "must be COLUMN=VALUE", text, "write such as split=train");
    }
    return new IndexedImages.Rows(text.substring(0, equals), text.substring(equals + 1));
  }

  /** Those that were named; {@code --meant} is what the option was called before. */
  private Set<Integer> objectValues() {
    List<Integer> named = maskValues.isEmpty() ? meant : maskValues;
    if (!maskValues.isEmpty() && !meant.isEmpty()) {
      throw InputException.of(
          "--meant", "must not stand beside " + MaskOptions.VALUES, meant, "leave it out");
    }
    return named.isEmpty() ? Set.of(255) : MaskOptions.greys(named);
  }

  private void requireTogether() {
    if (index.isPresent() && (file.isEmpty() || target.isEmpty())) {
      throw InputException.of(
          "--index",
          "needs --file and --target",
          file.isEmpty() ? "no --file" : "no --target",
          "name the columns with file and class");
    }
    requireWith("--index", index.isPresent(), "--file", file.isPresent());
    requireWith("--index", index.isPresent(), "--target", target.isPresent());
    requireWith("--index", index.isPresent(), "--ending", ending.isPresent());
    requireWith("--index", index.isPresent(), "--only", only.isPresent());
    requireWith("--masks", masks.isPresent(), "--mask-ending", maskEnding.isPresent());
    requireWith(
        "--masks",
        masks.isPresent(),
        MaskOptions.VALUES,
        !(maskValues.isEmpty() && meant.isEmpty()));
  }

  private static void requireWith(String needed, boolean there, String option, boolean given) {
    if (given && !there) {
      throw InputException.of(
          option, "must come with " + needed, "it alone", "give " + needed + ", or leave it out");
    }
  }
}
