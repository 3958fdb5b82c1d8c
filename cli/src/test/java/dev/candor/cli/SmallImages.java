package dev.candor.cli;

import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.data.image.shapes.Shapes;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImageClassifier;
import dev.candor.design.importance.ImageRows;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.MaskedShare;
import dev.candor.design.importance.NetworkWidths;
import dev.candor.design.importance.PrecisionChoice;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/**
 * Networks of drawn images that are small enough for a test, with folders of images: {@code ia},
 * {@code pa} and {@code pa0}; {@code photos} with a folder for each class, {@code loose} without,
 * {@code masks} beside both, {@code photos.zip}. Trained once for all tests.
 */
final class SmallImages {
  static final int SIZE = 24;
  static final int SIDE = 4;
  static final int PHOTOS = 12;
  private static final Shapes SHAPES =
      Shapes.withDefaults().withSize(ImageSize.square(SIZE)).withClasses(3);
  private static final ImagePreparation PREPARATION =
      ImagePreparation.withDefaults(ImageSize.square(SIZE))
          .withNormalisation(Normalisation.imageNet());

  private static Path folder = Path.of("");

  private SmallImages() {}

  /** The folder with all of it. */
  static synchronized Path folder() throws IOException {
    if (folder.toString().isEmpty()) {
      Path made = Files.createTempDirectory("candor-small-images");
      models(made);
      pictures(made);
      folder = made;
    }
    return folder;
  }

  private static void models(Path folder) {
    Design design =
        Design.of(Components.patches(SIZE, SIZE, SIDE))
            .withK(8)
            .withWidths(
                new NetworkWidths(
                    List.of(6, 12), List.of(6, 6, 12, 12), List.of(8, 8), List.of(6, 12)));
    FitSettings fit =
        FitSettings.withDefaults()
            .withEpochs(5)
            .withRate(.01)
            .withThreads(1)
            .withPrecision(PrecisionChoice.FP32);
    ImageRows rows =
        new ImageRows(
            ImageBatches.forTraining(SHAPES.images(1, 160), PREPARATION, 3)
                .withAugmentation(Augmentation.none().withFlip(.5))
                .withRows(32));
    ImageRows held = new ImageRows(ImageBatches.forUse(SHAPES.images(2, 40), PREPARATION));
    ImportanceTrainer trainer = ImportanceTrainer.of(design, fit, SHAPES.classNames(), rows, held);
    try (ImportanceModel ia = trainer.trainImportance()) {
      new ImageClassifier(ia, PREPARATION).write(folder.resolve("ia"));
      NdArray maps = new ImageClassifier(ia, PREPARATION).look(pictures(9, 40)).maps();
      ImportanceTrainer short1 =
          ImportanceTrainer.of(design, fit.withEpochs(2), SHAPES.classNames(), rows, held);
      try (ImportanceModel pa = short1.trainPixels(ia, MaskedShare.threshold(maps, .3))) {
        new ImageClassifier(pa, PREPARATION).write(folder.resolve("pa"));
      }
      try (ImportanceModel baseline = short1.trainBaseline()) {
        new ImageClassifier(baseline, PREPARATION).write(folder.resolve("pa0"));
      }
    }
  }

  private static List<RgbImage> pictures(long seed, int count) {
    ImageSet set = SHAPES.images(seed, count);
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> set.image(i).picture())
        .toList();
  }

  private static void pictures(Path folder) throws IOException {
    ImageSet set = SHAPES.images(7, PHOTOS);
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("photos.zip")))) {
      for (int i = 0; i < PHOTOS; i++) {
        LabelledImage image = set.image(i);
        String name = "%02d.png".formatted(i);
        String inClass = SHAPES.classNames().get(image.label()) + "/" + name;
        write(folder.resolve("photos").resolve(inClass), image.picture());
        write(folder.resolve("loose").resolve(name), image.picture());
        RgbImage mask = grey(image.mask().orElseThrow());
        write(folder.resolve("masks").resolve(inClass), mask);
        write(folder.resolve("masks").resolve(name), mask);
        zip.putNextEntry(new ZipEntry(inClass));
        zip.write(Files.readAllBytes(folder.resolve("photos").resolve(inClass)));
      }
    }
  }

  private static RgbImage grey(Mask mask) {
    return RgbImage.ofBytes(
        bytes -> {
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (mask.at(i / 3 / SIZE, i / 3 % SIZE) ? 255 : 0);
          }
        },
        mask.size());
  }

  /** Writes a picture as PNG. */
  static void write(Path file, RgbImage picture) throws IOException {
    BufferedImage image =
        new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < picture.height(); row++) {
      for (int column = 0; column < picture.width(); column++) {
        int rgb = 0;
        for (int channel = 0; channel < 3; channel++) {
          rgb = rgb << 8 | picture.at(row, column, channel);
        }
        image.setRGB(column, row, rgb);
      }
    }
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
