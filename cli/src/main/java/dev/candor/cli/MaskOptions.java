package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.data.image.set.ImageFiles;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.Masks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Where the masks of images lie, and which of their values mean the object. */
final class MaskOptions {
  /** The option for the values of a mask that mean the object. */
  static final String VALUES = "--mask-values";

  private static final int BYTES = 256;

  @Option(
      names = "--masks",
      paramLabel = "DIR|ZIP",
      description = "Images: grey masks of the images' names and sizes, for measures of place.")
  private Optional<Path> masks = Optional.empty();

  @Option(
      names = VALUES,
      split = ",",
      paramLabel = "V",
      description = "Values that mean the object (default: all but 0; of a trimap 1,3).")
  private List<Integer> values = List.of();

  @Option(
      names = "--mask-ending",
      paramLabel = "TEXT",
      defaultValue = ".png",
      description = "What the masks' names end in (default: ${DEFAULT-VALUE}).")
  private String ending = ".png";

  /** Whether there are some. */
  boolean areGiven() {
    return masks.isPresent();
  }

  /** The masks, where somebody named some. */
  Optional<Masks> masks(Terminal terminal) {
    if (masks.isEmpty() && !values.isEmpty()) {
      throw InputException.of(VALUES, "must stand beside --masks", values, "name them");
    }
    return masks.map(place -> new Masks(ImageFiles.of(terminal.resolve(place)), ending, meant()));
  }

  private Set<Integer> meant() {
    return values.isEmpty()
        ? IntStream.range(1, BYTES).boxed().collect(Collectors.toSet())
        : greys(values);
  }

  /** Checks that all are grey values. */
  static Set<Integer> greys(List<Integer> values) {
    values.stream()
        .filter(value -> value < 0 || value >= BYTES)
        .findFirst()
        .ifPresent(
            value -> {
              throw InputException.of(
                  VALUES, "must be 0 to 255", value, "give grey values of the masks");
            });
    return Set.copyOf(values);
  }

  /** Checks that every chosen image has a mask, before any is decoded. */
  void requireEach(Masks there, ImageSet images, int[] chosen) {
    for (int image : chosen) {
      String name = images.name(image);
      int dot = name.lastIndexOf('.');
      String mask = (dot < 0 ? name : name.substring(0, dot)) + ending;
      if (!there.files().has(mask)) {
        throw InputException.of(
            "--masks",
            "must hold a mask for every image",
            "no " + mask + " for " + name,
            "add it, leave the image out, or say --mask-ending");
      }
    }
  }

  /** Checks that masks were given for images. */
  void refuseUnlessPictures() {
    if (masks.isPresent()) {
      throw InputException.of(
          "--masks",
          "must be for image files and an image network of ours",
          "other data",
          "leave it out");
    }
  }
}
