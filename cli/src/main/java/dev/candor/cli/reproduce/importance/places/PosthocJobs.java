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
import dev.candor.core.NdArray;
import dev.candor.core.removal.Game;
import dev.candor.data.image.augment.Augmentation;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.Backbone;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.metrics.faithfulness.CurveSettings;
import dev.candor.metrics.faithfulness.Deletion;
import dev.candor.metrics.faithfulness.Insertion;
import dev.candor.metrics.faithfulness.Stride;
import dev.candor.metrics.localisation.MapLocalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** One method, one baseline, some test images: where its maps lie, and what the answers lose. */
final class PosthocJobs {
  /** Under which name a cell holds where the maps lie. */
  static final String PLACES = "places";

  /** How far that is above the centred Gaussian on the same images. */
  static final String ABOVE = "above-gaussian";

  /** A network whose answer is one linear map of the image. */
  private static final Setting B_COS =
      new Setting(
          "b-cos",
          "B-cos backbone",
          "1",
          design -> design.withBackbone(Backbone.BCOS),
          UnaryOperator.identity(),
          Augmentation.withDefaults());

  private static final String EDITION = "1";

  private PosthocJobs() {}

  static List<StudiedImages> images() {
    return List.of(StudiedImages.PETS, StudiedImages.SHAPES);
  }

  static List<Job> all(Workshop workshop) {
    List<Job> jobs = new ArrayList<>();
    for (StudiedImages images : images()) {
      if (workshop.protocol().has(images)) {
        for (long seed : workshop.protocol().seeds(images)) {
          for (PosthocMethod method : PosthocMethod.values()) {
            jobs.add(job(workshop, images, method, seed));
          }
        }
      }
    }
    return jobs;
  }

  private static Job job(Workshop workshop, StudiedImages images, PosthocMethod method, long seed) {
    Training baseline = new Training(images, Setting.plain(), Variant.BASELINE, seed);
    SortedMap<String, String> settings = baseline.settings(workshop.protocol());
    settings.put("posthoc.edition", EDITION);
    settings.put("method", method.label());
    settings.put("effort", effort(workshop).toString());
    settings.put("explained", Integer.toString(explained(workshop, images)));
    if (method.looks()) {
      looking(method, images, seed)
          .settings(workshop.protocol())
          .forEach((name, value) -> settings.put("own." + name, value));
    }
    return new Job(
        new CellKey(ImportancePart.POSTHOC, images.label(), method.label(), seed),
        settings,
        explained(workshop, images) * cost(method),
        cancellation -> measure(workshop, baseline, method, cancellation));
  }

  /** About how long an image takes beside another method's, with its curves. */
  private static double cost(PosthocMethod method) {
    return switch (method) {
      case RISE -> 40;
      case PARTITION_SHAP, INTEGRATED_GRADIENTS -> 15;
      default -> 5;
    };
  }

  private static PosthocEffort effort(Workshop workshop) {
    return PosthocEffort.of(workshop.protocol().extent());
  }

  private static int explained(Workshop workshop, StudiedImages images) {
    return Math.min(
        PosthocEffort.images(workshop.protocol().extent(), images),
        workshop.protocol().of(images).test());
  }

  /** The network that brings its map along. */
  private static Training looking(PosthocMethod method, StudiedImages images, long seed) {
    if (method == PosthocMethod.B_COS) {
      return new Training(images, B_COS, Variant.BASELINE, seed);
    }
    Setting usual = images == StudiedImages.SHAPES ? Setting.priced() : Setting.plain();
    Setting setting = method == PosthocMethod.IA_FOLLOWING ? Setting.following() : usual;
    return new Training(images, setting, Variant.IA, seed);
  }

  private static SortedMap<String, List<Double>> measure(
      Workshop workshop, Training baseline, PosthocMethod method, Cancellation cancellation) {
    int patch = workshop.protocol().patch();
    ImageSet set = workshop.sets().of(baseline.images()).test();
    PreparedImages images =
        workshop.test(baseline.images()).first(explained(workshop, baseline.images()));
    Training judged =
        method == PosthocMethod.B_COS
            ? looking(method, baseline.images(), baseline.seed())
            : baseline;
    try (ImportanceModel model = workshop.models().of(judged, cancellation)) {
      Scene scene =
          Scene.of(model, set, images, patch, effort(workshop), baseline.seed(), cancellation);
      PatchMaps found = maps(workshop, scene, baseline, method);
      if (scene.cancellation().requested()) {
        // a method that is stopped gives maps of what it has seen so far, which may be nothing
        throw Scene.stopped();
      }
      List<double[]> truths = OwnMaps.truths(images, patch);
      MapLocalisation places = MapLocalisation.of(found.maps(), truths);
      MapLocalisation gaussian =
          MapLocalisation.of(
              Floor.GAUSSIAN.maps(set, images, patch, List.of(), baseline.seed()), truths);
      Cell.Figures figures = new Cell.Figures();
      Known.put(figures, PLACES, places);
      Known.putAbove(figures, ABOVE, places, gaussian);
      curves(figures, scene, found.orders());
      return figures
          .put("accuracy", Known.mean(images.correct(model.predict(images.inputs()))))
          .put("calls", found.calls())
          .put("millis", found.millis())
          .put("images", images.size())
          .numbers();
    }
  }

  private static PatchMaps maps(
      Workshop workshop, Scene scene, Training baseline, PosthocMethod method) {
    return switch (method) {
      case IA, IA_FOLLOWING ->
          looked(workshop, scene, looking(method, baseline.images(), baseline.seed()));
      case GAUSSIAN -> floor(Floor.GAUSSIAN, scene);
      case RANDOM -> floor(Floor.RANDOM, scene);
      case MARGIN -> floor(Floor.MARGIN, scene);
      case ROUGHNESS -> floor(Floor.ROUGHNESS, scene);
      case GROUND -> floor(Floor.GROUND, scene);
      default -> scene.explainedBy(method);
    };
  }

  private static PatchMaps floor(Floor floor, Scene scene) {
    return PatchMaps.given(
        floor.maps(scene.set(), scene.images(), scene.patch(), List.of(), scene.seed()), 0, 0);
  }

  private static PatchMaps looked(Workshop workshop, Scene scene, Training importance) {
    try (ImportanceModel model = workshop.models().of(importance, scene.cancellation())) {
      long start = System.nanoTime();
      NdArray maps = model.look(scene.images().inputs()).maps();
      double millis = (System.nanoTime() - start) / 1e6 / scene.images().size();
      return PatchMaps.given(OwnMaps.rows(maps), 1, millis);
    }
  }

  /** The probability of the answered class while patches are taken away, or put back. */
  private static void curves(Cell.Figures figures, Scene scene, List<double[]> orders) {
    CurveSettings settings =
        CurveSettings.withDefaults().withStride(new Stride.Steps(scene.effort().points()));
    double[] deleted = new double[orders.size()];
    double[] inserted = new double[orders.size()];
    for (int image = 0; image < deleted.length; image++) {
      if (scene.cancellation().requested()) {
        throw Scene.stopped();
      }
      Game game =
          Game.of(
              scene.model(),
              scene.masking(),
              scene.images().inputs().row(image),
              scene.targets().get(image),
              scene.cancellation());
      long seed = scene.seed() * 100_003 + image;
      double[] order = orders.get(image);
      deleted[image] =
          new Deletion(settings).curve(game, order, seed).orElseThrow(Scene::stopped).area();
      inserted[image] =
          new Insertion(settings).curve(game, order, seed).orElseThrow(Scene::stopped).area();
    }
    figures.put("deletion", Known.mean(deleted)).put("insertion", Known.mean(inserted));
  }
}
