package dev.candor.report;

import dev.candor.report.image.ImageTrainingSummary;

/**
 * A run that trained image networks as one HTML file that loads nothing: accuracies, whether the
 * map lies on the objects and beats the floors, accuracy while patches are masked, learning curves,
 * maps over epochs, mean maps, examples, evidence, and how to read it all. Like {@link HtmlReport}
 * it carries no script, forbids loads by a Content-Security-Policy of its own, and escapes every
 * text.
 *
 * <p>Size: pictures are at most {@value PictureTile#MOST_SIDE} pixels on their longer side; of the
 * examples the first {@value ImageTrainingPage#MOST_EXAMPLES} are shown, of the maps over epochs
 * {@value ImageTrainingPage#MOST_ROWS} images in {@value ImageTrainingPage#MOST_EPOCHS} epochs, of
 * the mean maps {@value MeanTiles#MOST_CLASSES} classes. The page says what it leaves out.
 */
public final class ImageTrainingReport {
  private ImageTrainingReport() {}

  /** The page. */
  public static String text(ImageTrainingSummary run) {
    return HtmlPage.text("imageTraining.jte", new ImageTrainingPage(run));
  }
}
