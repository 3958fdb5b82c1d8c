package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.Workshop;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.core.ProgressListener;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.batch.ImageBatches;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.shapes.DrawnImage;
import dev.candor.data.image.shapes.ShapesSet;
import dev.candor.design.importance.Components;
import dev.candor.design.importance.Design;
import dev.candor.design.importance.FitSettings;
import dev.candor.design.importance.ImageRows;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.ImportanceTrainer;
import dev.candor.design.importance.Looked;
import dev.candor.design.importance.NetworkWidths;
import dev.candor.design.importance.PrecisionChoice;
import dev.candor.design.importance.Watchers;
import dev.candor.metrics.localisation.MapLocalisation;
import dev.candor.metrics.localisation.PatchMeans;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** An IA learns from images with a watermark; where does its map lie, and what is it worth? */
final class CueJobs {
  static final String SET = "shapes";
  private static final String EDITION = "2";
  private static final int TRAINING_SEED = 1_000;
  private static final int HELD_SEED = 2_000;
  private static final int HELD = 100;
  private static final long TEST_SEED = 9;
  private static final int ROWS = 32;

  private CueJobs() {}

  static List<Job> all(Workshop workshop) {
    CueProtocol protocol = CueProtocol.of(workshop.protocol().extent());
    List<Job> jobs = new ArrayList<>();
    for (CueCase what : CueCase.values()) {
      for (int i = 0; i < protocol.seeds(); i++) {
        long seed = workshop.protocol().firstSeed() + i;
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("edition", EDITION);
        settings.put("case", what.label());
        settings.put("protocol", protocol.toString());
        jobs.add(
            new Job(
                new CellKey(ImportancePart.CUE, SET, what.label(), seed),
                settings,
                protocol.training() * protocol.epochs(),
                cancellation -> measure(protocol, what, seed, cancellation)));
      }
    }
    return jobs;
  }

  /** An IA of half the usual widths, which learned from these images as they are. */
  static ImportanceModel trained(
      CueProtocol protocol, CueCase what, long seed, Cancellation cancellation) {
    ImagePreparation preparation = preparation(protocol);
    var images = what.images(protocol, TRAINING_SEED + seed, protocol.training());
    return ImportanceTrainer.of(
            Design.of(Components.patches(protocol.pixels(), protocol.pixels(), protocol.patch()))
                .withWidths(NetworkWidths.half()),
            FitSettings.withDefaults()
                .withEpochs(protocol.epochs())
                .withRate(protocol.rate())
                .withSparsity(what.price(protocol))
                .withThreads(1)
                .withSeed(seed)
                .withPrecision(PrecisionChoice.BF16),
            images.classes(),
            new ImageRows(
                ImageBatches.forTraining(images, preparation, seed)
                    .withRows(ROWS)
                    .withAugmentation(Augmentation.none())),
            new ImageRows(
                ImageBatches.forUse(what.images(protocol, HELD_SEED + seed, HELD), preparation)))
        .watchedBy(new Watchers(ProgressListener.SILENT, cancellation))
        .trainImportance();
  }

  static ImagePreparation preparation(CueProtocol protocol) {
    return ImagePreparation.withDefaults(ImageSize.square(protocol.pixels()))
        .withNormalisation(Normalisation.imageNet());
  }

  static SortedMap<String, List<Double>> measure(
      CueProtocol protocol, CueCase what, long seed, Cancellation cancellation) {
    Cell.Figures figures = new Cell.Figures();
    try (ImportanceModel model = trained(protocol, what, seed, cancellation)) {
      for (CueCase.Shown shown : CueCase.Shown.values()) {
        shown(figures, protocol, what, shown, model);
      }
    }
    return figures.numbers();
  }

  private static void shown(
      Cell.Figures figures,
      CueProtocol protocol,
      CueCase what,
      CueCase.Shown shown,
      ImportanceModel model) {
    ShapesSet set = what.shapes(protocol).withCue(shown.cue()).images(TEST_SEED, protocol.test());
    List<RgbImage> pictures = new ArrayList<>();
    List<double[]> onFigures = new ArrayList<>();
    List<double[]> onCues = new ArrayList<>();
    int[] labels = set.labels();
    for (int image = 0; image < set.size(); image++) {
      DrawnImage drawn = set.drawn(image);
      pictures.add(
          shown == CueCase.Shown.MASKED
              ? CueImages.masked(drawn.picture(), drawn.cue())
              : drawn.picture());
      onFigures.add(share(drawn.figures().toDoubles(), protocol));
      onCues.add(share(drawn.cue().toDoubles(), protocol));
    }
    NdArray inputs = preparation(protocol).inputs(pictures);
    Looked looked = model.look(inputs);
    List<double[]> maps = OwnMaps.rows(looked.maps());
    int[] answered = OwnMaps.answered(looked.answers());
    double[] right = new double[labels.length];
    for (int image = 0; image < right.length; image++) {
      right[image] = answered[image] == labels[image] ? 1 : 0;
    }
    figures.put(shown.label() + ".accuracy", Known.mean(right));
    Known.put(figures, shown.label() + ".figure", MapLocalisation.of(maps, onFigures));
    Known.put(figures, shown.label() + ".cue", MapLocalisation.of(maps, onCues));
    brightness(figures, shown.label(), maps, onFigures, onCues);
  }

  private static double[] share(double[] mask, CueProtocol protocol) {
    return PatchMeans.of(mask, protocol.pixels(), protocol.pixels(), protocol.patch());
  }

  /** The mean of the map over the area of the figure, of the watermark, and of all else. */
  private static void brightness(
      Cell.Figures figures,
      String name,
      List<double[]> maps,
      List<double[]> onFigures,
      List<double[]> onCues) {
    double[] figure = new double[maps.size()];
    double[] cue = new double[maps.size()];
    double[] elsewhere = new double[maps.size()];
    for (int image = 0; image < figure.length; image++) {
      double[] map = maps.get(image);
      double[] other = new double[map.length];
      for (int i = 0; i < other.length; i++) {
        other[i] = 1 - onFigures.get(image)[i] - onCues.get(image)[i];
      }
      figure[image] = weighted(map, onFigures.get(image));
      cue[image] = weighted(map, onCues.get(image));
      elsewhere[image] = weighted(map, other);
    }
    figures.put(name + ".on-figure", Known.mean(figure));
    figures.put(name + ".on-cue", Known.mean(cue));
    figures.put(name + ".elsewhere", Known.mean(elsewhere));
  }

  private static double weighted(double[] map, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < map.length; i++) {
      sum += weights[i] * map[i];
      all += weights[i];
    }
    return all > 0 ? sum / all : 0;
  }
}
