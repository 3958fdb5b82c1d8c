package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.batch.ImageBatchReader;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.shapes.Shapes;
import java.util.List;

/** Drawn images and networks small enough for a test. */
final class SmallShapes {
  static final int SIZE = 24;
  static final int SIDE = 4;
  static final Shapes SHAPES =
      Shapes.withDefaults().withSize(ImageSize.square(SIZE)).withClasses(3);
  static final Design DESIGN =
      Design.of(Components.patches(SIZE, SIZE, SIDE))
          .withK(8)
          .withWidths(
              new NetworkWidths(
                  List.of(6, 12), List.of(6, 6, 12, 12), List.of(8, 8), List.of(6, 12)));
  static final FitSettings FIT =
      FitSettings.withDefaults()
          .withEpochs(5)
          .withRate(.01)
          .withThreads(1)
          .withPrecision(PrecisionChoice.FP32);

  private SmallShapes() {}

  private static ImagePreparation preparation() {
    return ImagePreparation.withDefaults(ImageSize.square(SIZE))
        .withNormalisation(Normalisation.imageNet());
  }

  static ImageRows training(int images) {
    return new ImageRows(
        ImageBatches.forTraining(SHAPES.images(1, images), preparation(), 3)
            .withAugmentation(Augmentation.none().withFlip(.5))
            .withRows(32));
  }

  static ImageRows held(int images) {
    return new ImageRows(ImageBatches.forUse(SHAPES.images(2, images), preparation()));
  }

  static ImportanceTrainer trainer(int images) {
    return ImportanceTrainer.of(DESIGN, FIT, SHAPES.classNames(), training(images), held(60));
  }

  /** Some images that no network has learned from, in one batch. */
  static ImageBatch unseen(int images) {
    ImageBatches batches =
        ImageBatches.forUse(SHAPES.images(9, images), preparation()).withRows(images);
    try (ImageBatchReader reader = batches.epoch(0)) {
      return reader.next().orElseThrow();
    }
  }

  static double accuracy(NdArray answers, NdArray labels) {
    double right = 0;
    for (int i = 0; i < answers.length(0); i++) {
      int best = 0;
      for (int c = 1; c < answers.length(1); c++) {
        best = answers.at(i, c) > answers.at(i, best) ? c : best;
      }
      right += best == labels.at(i, 0) ? 1 : 0;
    }
    return right / answers.length(0);
  }

  /** The chance that a patch of the figure counts more than another, mean over images. */
  static double auroc(NdArray maps, ImageBatch batch) {
    double sum = 0;
    int rated = 0;
    for (int i = 0; i < maps.length(0); i++) {
      boolean[] figure = figure(batch.masks().get(i).orElseThrow());
      double right = 0;
      int pairs = 0;
      for (int a = 0; a < figure.length; a++) {
        for (int b = 0; b < figure.length; b++) {
          if (figure[a] && !figure[b]) {
            right += maps.at(i, a) > maps.at(i, b) ? 1 : maps.at(i, a) == maps.at(i, b) ? .5 : 0;
            pairs++;
          }
        }
      }
      if (pairs > 0) {
        sum += right / pairs;
        rated++;
      }
    }
    return sum / rated;
  }

  private static boolean[] figure(Mask mask) {
    int across = SIZE / SIDE;
    int[] count = new int[across * across];
    for (int row = 0; row < SIZE; row++) {
      for (int column = 0; column < SIZE; column++) {
        count[row / SIDE * across + column / SIDE] += mask.at(row, column) ? 1 : 0;
      }
    }
    boolean[] figure = new boolean[count.length];
    for (int i = 0; i < count.length; i++) {
      figure[i] = 2 * count[i] >= SIDE * SIDE;
    }
    return figure;
  }
}
