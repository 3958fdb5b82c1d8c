package dev.candor.cli.input;

import dev.candor.cli.model.OpenedModel;
import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.decode.ImageDecoder;
import dev.candor.data.image.decode.ImageFolder;
import dev.candor.data.image.decode.ImageFormat;
import dev.candor.data.image.prepare.ImagePreparation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An image, or the images in a folder, as a network reads them. */
final class Pictures {
  private static final int IMAGE_AXES = 4;

  private Pictures() {}

  /** Whether a path names some. */
  static boolean areNamed(Path file) {
    return Files.isDirectory(file) || ImageFormat.isImageName(String.valueOf(file.getFileName()));
  }

  /**
   * The images, each brought to the size that was asked for, or that the model takes, or its own.
   *
   * @throws InputException if one cannot be read, or they have several sizes and nobody said which
   */
  static Inputs read(Path file, OpenedModel model, Reading reading) {
    List<Path> files = Files.isDirectory(file) ? ImageFolder.files(file) : List.of(file);
    List<RgbImage> pictures = files.stream().map(ImageDecoder.withDefaults()::decode).toList();
    ImageSize size =
        reading.size().or(() -> taken(model)).orElseGet(() -> common(file, files, pictures));
    ImagePreparation preparation =
        ImagePreparation.withDefaults(size)
            .withOrder(reading.order())
            .withNormalisation(reading.normalisation());
    List<RgbImage> fitted = pictures.stream().map(preparation::fitted).toList();
    Inputs numbers = Inputs.of(preparation.inputs(fitted));
    return new Inputs(
        numbers.batch(),
        numbers.layout(),
        Optional.empty(),
        new Shown.Pictures(
            files.stream().map(path -> String.valueOf(path.getFileName())).toList(), fitted),
        List.of());
  }

  /** The size that a model of images says it takes. */
  private static Optional<ImageSize> taken(OpenedModel model) {
    List<Long> shape = model.inputShape();
    return shape.size() == IMAGE_AXES && shape.get(2) > 0 && shape.get(3) > 0
        ? Optional.of(new ImageSize(shape.get(2).intValue(), shape.get(3).intValue()))
        : Optional.empty();
  }

  private static ImageSize common(Path file, List<Path> files, List<RgbImage> pictures) {
    ImageSize first = pictures.get(0).size();
    for (int i = 1; i < pictures.size(); i++) {
      if (!pictures.get(i).size().equals(first)) {
        throw InputException.in(
            file,
            "must hold images of one size where --size is not given",
            first + " and, in " + files.get(i).getFileName() + ", " + pictures.get(i).size(),
            "give --size HxW, the size that the model was trained with");
      }
    }
    return first;
  }
}
