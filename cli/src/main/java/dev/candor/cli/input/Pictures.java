package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.ImageFormat;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.ImagesForUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** An image, or the images in a folder or a zip, as a network reads them. */
final class Pictures {
  private static final int IMAGE_AXES = 4;

  private Pictures() {}

  /** Whether a path names some. */
  static boolean areNamed(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isDirectory(file)
        || ImageFormat.isImageName(name)
        || name.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /**
   * The images, each prepared as the model says; or, where it says nothing, brought to the size
   * that was asked for, or that the model takes, or its own.
   *
   * @throws InputException if one cannot be read, or they have several sizes and nobody said which
   */
  static Inputs read(Path file, OpenedModel model, Reading reading) {
    ImageSet set = ImagesForUse.of(model.classes()).read(file);
    List<RgbImage> pictures =
        IntStream.range(0, set.size()).mapToObj(i -> set.image(i).picture()).toList();
    ImagePreparation preparation =
        model.preparation().orElseGet(() -> asked(file, model, reading, set, pictures));
    List<RgbImage> fitted = pictures.stream().map(preparation::fitted).toList();
    Inputs numbers = Inputs.of(preparation.inputs(fitted));
    return new Inputs(
        numbers.batch(),
        OwnGrid.of(model).orElse(numbers.layout()),
        Optional.empty(),
        new Shown.Pictures(IntStream.range(0, set.size()).mapToObj(set::name).toList(), fitted),
        List.of());
  }

  private static ImagePreparation asked(
      Path file, OpenedModel model, Reading reading, ImageSet set, List<RgbImage> pictures) {
    ImageSize size =
        reading.size().or(() -> taken(model)).orElseGet(() -> common(file, set, pictures));
    return ImagePreparation.withDefaults(size)
        .withOrder(reading.order())
        .withNormalisation(reading.normalisation());
  }

  /** The size that a model of images says it takes. */
  private static Optional<ImageSize> taken(OpenedModel model) {
    List<Long> shape = model.inputShape();
    return shape.size() == IMAGE_AXES && shape.get(2) > 0 && shape.get(3) > 0
        ? Optional.of(new ImageSize(shape.get(2).intValue(), shape.get(3).intValue()))
        : Optional.empty();
  }

  private static ImageSize common(Path file, ImageSet set, List<RgbImage> pictures) {
    ImageSize first = pictures.get(0).size();
    for (int i = 1; i < pictures.size(); i++) {
      if (!pictures.get(i).size().equals(first)) {
        throw InputException.in(
            file,
            "must hold images of one size where --size is not given",
            first + " and, in " + set.name(i) + ", " + pictures.get(i).size(),
            "give --size HxW, the size that the model was trained with");
      }
    }
    return first;
  }
}
