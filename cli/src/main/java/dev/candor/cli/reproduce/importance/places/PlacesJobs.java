package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.importance.ImportancePart;
import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.cli.reproduce.importance.Setting;
import dev.candor.cli.reproduce.importance.StudiedImages;
import dev.candor.cli.reproduce.importance.Training;
import dev.candor.cli.reproduce.importance.Variant;
import dev.candor.cli.reproduce.importance.Workshop;
import dev.candor.core.Cancellation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import dev.candor.metrics.localisation.MapLocalisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/** The maps of each IA against the masks of the test images, beside every floor. */
final class PlacesJobs {
  /** Under which name a cell holds the network's own maps. */
  static final String OWN = "ia";

  private static final String EDITION = "1";
  private static final double WORK = 3;

  private PlacesJobs() {}

  /** The trainings that are compared on images with masks, what says most first. */
  static List<Training> trainings(Workshop workshop) {
    List<Training> all = new ArrayList<>();
    for (StudiedImages images : images()) {
      for (Setting setting : settings(images)) {
        if (workshop.protocol().has(images)) {
          workshop
              .protocol()
              .seeds(images)
              .forEach(seed -> all.add(new Training(images, setting, Variant.IA, seed)));
        }
      }
    }
    return all;
  }

  static List<StudiedImages> images() {
    return List.of(
        StudiedImages.SHAPES,
        StudiedImages.SHAPES_AMONG,
        StudiedImages.SHAPES_BY_SHAPE,
        StudiedImages.PETS);
  }

  static List<Setting> settings(StudiedImages images) {
    return switch (images) {
      case SHAPES_AMONG, SHAPES_BY_SHAPE -> List.of(Setting.priced(), Setting.plain());
      case SHAPES, PETS, IMAGENETTE, IMAGENETTE_3000 ->
          List.of(Setting.priced(), Setting.plain(), Setting.following());
    };
  }

  static List<Job> all(Workshop workshop) {
    return trainings(workshop).stream().map(training -> job(workshop, training)).toList();
  }

  private static Job job(Workshop workshop, Training training) {
    SortedMap<String, String> settings = training.settings(workshop.protocol());
    settings.put("places.edition", EDITION);
    settings.put("test", Integer.toString(workshop.protocol().of(training.images()).test()));
    double cost =
        WORK
            * workshop.protocol().of(training.images()).training()
            * workshop.protocol().of(training.images()).epochs();
    return new Job(key(training), settings, cost, c -> measure(workshop, training, c));
  }

  static CellKey key(Training training) {
    return new CellKey(
        ImportancePart.PLACES, training.images().label(), training.method(), training.seed());
  }

  private static SortedMap<String, List<Double>> measure(
      Workshop workshop, Training training, Cancellation cancellation) {
    int patch = workshop.protocol().patch();
    ImageSet set = workshop.sets().of(training.images()).test();
    PreparedImages images = workshop.test(training.images());
    List<double[]> truths = OwnMaps.truths(images, patch);
    Looked looked;
    try (ImportanceModel model = workshop.models().of(training, cancellation)) {
      looked = model.look(images.inputs());
    }
    List<double[]> own = OwnMaps.rows(looked.maps());
    MapLocalisation found = MapLocalisation.of(own, truths);
    Cell.Figures figures = new Cell.Figures();
    for (Floor floor : Floor.values()) {
      MapLocalisation of =
          MapLocalisation.of(floor.maps(set, images, patch, own, training.seed()), truths);
      Known.put(figures, floor.label(), of);
      Known.putAbove(figures, "above-" + floor.label(), found, of);
    }
    Known.put(figures, OWN, found);
    figures.put("accuracy", Known.mean(images.correct(looked.answers())));
    figures.put("images", images.size());
    figures.put(
        "foreground",
        truths.stream().mapToDouble(t -> Arrays.stream(t).sum() / t.length).average().orElse(0));
    return figures.numbers();
  }
}
