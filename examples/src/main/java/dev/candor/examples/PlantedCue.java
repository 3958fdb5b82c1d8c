package dev.candor.examples;

import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.data.image.shapes.Cue;
import dev.candor.data.image.shapes.DrawnImage;
import dev.candor.data.image.shapes.Meaning;
import dev.candor.data.image.shapes.Scenery;
import dev.candor.data.image.shapes.Shapes;
import dev.candor.data.image.shapes.ShapesSet;
import dev.candor.data.image.shapes.Watermark;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImageRows;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.Looked;
import dev.candor.design.importance.NetworkWidths;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Mosaic;
import dev.candor.report.heat.Picture;
import dev.candor.report.heat.Veil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Does my network cheat, and does its map say so? Two networks learn to tell faintly red, green and
 * blue figures apart: one from images with a watermark whose colour gives the class away, one from
 * the same images with the watermark painted over. Each is asked about new images like those it
 * learned from, and the first one about images whose watermark is drawn by lot. Takes a folder for
 * the picture.
 */
public final class PlantedCue {
  private static final int PIXELS = 48;
  private static final int PATCH = 8;
  private static final int SHOWN = 8;
  private static final int LARGE = 96;
  private static final long TRAINING_SEED = 1001;
  private static final long ORDER_SEED = 6;
  private static final byte[] MEAN = {124, 116, 104};
  private static final ImagePreparation PREPARATION =
      ImagePreparation.withDefaults(ImageSize.square(PIXELS))
          .withNormalisation(Normalisation.imageNet());

  private PlantedCue() {}

  /** Prints what both networks do, and writes pictures. */
  public static void main(String[] args) throws IOException {
    show(Path.of(args[0]), 600, 10, 200);
  }

  /** What a network answers, and how bright its map is on the figure and on the watermark. */
  record Found(double right, double onFigure, double onWatermark, double elsewhere) {}

  static List<Found> show(Path folder, int images, int epochs, int asked) throws IOException {
    Files.createDirectories(folder);
    Shapes shapes =
        Shapes.withDefaults()
            .withSize(ImageSize.square(PIXELS))
            .withMeaning(Meaning.COLOUR)
            .withClasses(3)
            .withRadii(.2, .32)
            .withDistractors(0)
            .withScenery(Scenery.FAINT_FIGURES)
            .withWatermark(new Watermark(Watermark.Style.COLOUR, 1.5));
    ShapesSet learned = shapes.withCue(Cue.OF_THE_CLASS).images(TRAINING_SEED, images);
    ShapesSet shown = shapes.withCue(Cue.OF_THE_CLASS).images(9, asked);
    ShapesSet byLot = shapes.withCue(Cue.BY_LOT).images(9, asked);
    PaintedOver painted = new PaintedOver(shown);
    List<Found> all = new ArrayList<>();
    List<List<Picture>> rows = new ArrayList<>();
    try (ImportanceModel model = trained(learned, epochs)) {
      all.add(told("watermark of the class, asked with one", model, shown, shown));
      all.add(told("watermark of the class, asked with one by lot", model, byLot, byLot));
      rows.add(pictures(shown));
      rows.add(veiled(model, shown));
    }
    try (ImportanceModel model = trained(new PaintedOver(learned), epochs)) {
      all.add(told("painted over, asked with it painted over", model, shown, painted));
      rows.add(pictures(painted));
      rows.add(veiled(model, painted));
    }
    Files.write(
        folder.resolve("planted-cue.png"), Mosaic.withDefaults().withSide(LARGE).of(rows).png());
    return all;
  }

  private static ImportanceModel trained(ImageSet images, int epochs) {
    ImageBatches batches =
        ImageBatches.forTraining(images, PREPARATION, ORDER_SEED)
            .withRows(32)
            .withAugmentation(Augmentation.none());
    return ImportanceTrainer.of(
            Design.of(Components.patches(PIXELS, PIXELS, PATCH)).withWidths(NetworkWidths.half()),
            FitSettings.withDefaults()
                .withEpochs(epochs)
                .withRate(.004)
                .withSparsity(.3)
                .withPrecision(PrecisionChoice.BF16)
                .withThreads(1),
            images.classes(),
            new ImageRows(batches),
            new ImageRows(ImageBatches.forUse(images, PREPARATION)))
        .trainImportance();
  }

  /** Prints what a network answers to images of which another set knows the parts. */
  private static Found told(String what, ImportanceModel model, ShapesSet parts, ImageSet set) {
    Found found = found(model, parts, set);
    System.out.printf(
        Locale.ROOT,
        "%s: right %.3f; map %.2f on the figure, %.2f on the watermark, %.2f elsewhere%n",
        what,
        found.right(),
        found.onFigure(),
        found.onWatermark(),
        found.elsewhere());
    return found;
  }

  private static Found found(ImportanceModel model, ShapesSet parts, ImageSet set) {
    double right = 0;
    double[] bright = new double[3];
    for (int image = 0; image < set.size(); image++) {
      DrawnImage drawn = parts.drawn(image);
      Looked looked = look(model, set.image(image).picture());
      right += best(looked.answers()) == drawn.label() ? 1 : 0;
      double[] map = looked.maps().toDoubles();
      double[] sum = new double[3];
      double[] area = new double[3];
      for (int pixel = 0; pixel < PIXELS * PIXELS; pixel++) {
        int row = pixel / PIXELS;
        int column = pixel % PIXELS;
        int part = drawn.figures().at(row, column) ? 0 : drawn.cue().at(row, column) ? 1 : 2;
        sum[part] += map[row / PATCH * (PIXELS / PATCH) + column / PATCH];
        area[part]++;
      }
      for (int part = 0; part < 3; part++) {
        bright[part] += sum[part] / area[part] / set.size();
      }
    }
    return new Found(right / set.size(), bright[0], bright[1], bright[2]);
  }

  private static Looked look(ImportanceModel model, RgbImage picture) {
    return model.look(PREPARATION.inputs(List.of(picture)));
  }

  private static int best(NdArray answers) {
    int best = 0;
    for (int c = 1; c < answers.length(1); c++) {
      best = answers.at(0, c) > answers.at(0, best) ? c : best;
    }
    return best;
  }

  private static List<Picture> pictures(ImageSet set) {
    List<Picture> pictures = new ArrayList<>();
    for (int image = 0; image < SHOWN; image++) {
      pictures.add(picture(set.image(image).picture()));
    }
    return pictures;
  }

  private static Picture picture(RgbImage drawn) {
    return Picture.of(drawn.rgb(), PIXELS, PIXELS);
  }

  private static List<Picture> veiled(ImportanceModel model, ImageSet set) {
    List<Picture> pictures = new ArrayList<>();
    int cells = PIXELS / PATCH;
    for (int image = 0; image < SHOWN; image++) {
      RgbImage drawn = set.image(image).picture();
      double[] map = look(model, drawn).maps().toDoubles();
      double most = Arrays.stream(map).max().orElse(1);
      double[] shown = Arrays.stream(map).map(v -> v / most).toArray();
      pictures.add(Veil.withDefaults().over(picture(drawn), HeatMap.of(shown, cells, cells)));
    }
    return pictures;
  }

  /** Images whose watermark has the mean colour, which says nothing to the network. */
  record PaintedOver(ShapesSet drawn) implements ImageSet {
    @Override
    public int size() {
      return drawn.size();
    }

    @Override
    public List<String> classes() {
      return drawn.classes();
    }

    @Override
    public String name(int image) {
      return drawn.name(image);
    }

    @Override
    public int label(int image) {
      return drawn.label(image);
    }

    @Override
    public LabelledImage image(int image) {
      DrawnImage found = drawn.drawn(image);
      RgbImage picture = found.picture();
      byte[] rgb = picture.rgb();
      for (int i = 0; i < rgb.length; i++) {
        int pixel = i / 3;
        if (found.cue().at(pixel / picture.width(), pixel % picture.width())) {
          rgb[i] = MEAN[i % 3];
        }
      }
      return new LabelledImage(
          name(image), RgbImage.of(rgb, picture.size()), found.label(), Optional.empty());
    }
  }
}
