package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.image.pasted.PastedImages;
import dev.candor.data.image.pasted.Pasting;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.metrics.localisation.MapLocalisation;
import dev.candor.metrics.localisation.MapLocalisation.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Does the map follow the object? Trainings beside the published one: their maps on masks, beside
 * floors, and what PA is worth behind them, beside one static mask.
 */
final class ProblemTable implements ImportanceTable {
  /** Whose map a figure is of. */
  static final String IMPORTANCE = "ia";

  static final String GAUSSIAN = "gaussian";
  static final String MEAN_MAP = "mean-map";

  /** Images that are looked at, by the set whose networks look at them. */
  enum Seen {
    /** Test images as they are. */
    AS_THEY_ARE("", ""),
    /** Each animal, cut out, off the middle of another image's background. */
    OBJECT("-object", ", cut out and put off the middle"),
    /** Each whole picture, made smaller, off the middle of another image's background. */
    PICTURE("-picture", ", whole picture put off the middle");

    private final String ending;
    private final String title;

    Seen(String ending, String title) {
      this.ending = ending;
      this.title = title;
    }

    /** How the networks of a set are tested. */
    static List<Seen> of(StudiedImages images) {
      return switch (images) {
        case PETS -> List.of(values());
        case SHAPES -> List.of(AS_THEY_ARE);
        case IMAGENETTE, IMAGENETTE_3000, SHAPES_AMONG, SHAPES_BY_SHAPE -> List.of();
      };
    }

    /** What follows the set's title. */
    String title() {
      return title;
    }

    /** What a cell's name ends with. */
    String ending() {
      return ending;
    }
  }

  private static final String EDITION = "1";
  private static final long PASTED_SEED = 5_000;

  private final Workshop workshop;

  ProblemTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.PROBLEM;
  }

  @Override
  public List<StudiedImages> needs() {
    return ComparedSetting.of(workshop.protocol()).stream()
        .flatMap(c -> Stream.concat(c.images().stream(), c.setting().before().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    for (ComparedSetting compared : ComparedSetting.of(workshop.protocol())) {
      for (StudiedImages images : compared.images()) {
        for (Training training :
            Trainings.of(workshop.protocol(), images, compared.setting(), Variant.IA)) {
          for (Seen seen : Seen.of(images)) {
            jobs.add(
                job(
                    training,
                    cellMethod(training.setting(), seen),
                    c -> measure(training, seen, c)));
          }
        }
      }
    }
    return jobs;
  }

  static String cellMethod(Setting setting, Seen seen) {
    return setting.name() + ".maps" + seen.ending();
  }

  private Job job(Training training, String method, Job.Measurement measurement) {
    SortedMap<String, String> settings = new TreeMap<>(training.settings(workshop.protocol()));
    settings.put("problem.edition", EDITION);
    settings.put("test", Integer.toString(workshop.protocol().of(training.images()).test()));
    return new Job(
        new CellKey(part(), training.images().label(), method, training.seed()),
        settings,
        1_000,
        measurement);
  }

  private SortedMap<String, List<Double>> measure(
      Training training, Seen seen, Cancellation cancellation) {
    PreparedImages test = PreparedImages.of(images(training, seen), workshop.sets().preparation());
    int patch = workshop.protocol().patch();
    int side = workshop.protocol().pixels() / patch;
    List<double[]> truth =
        IntStream.range(0, test.size()).mapToObj(i -> test.truth(i, patch)).toList();
    try (ImportanceModel model = workshop.models().of(training, cancellation)) {
      Looked looked = model.look(test.inputs());
      List<double[]> maps = rows(looked.maps());
      double[] mean =
          FloorMaps.meanOf(rows(workshop.models().trainingMaps(training, cancellation)));
      Cell.Figures figures =
          new Cell.Figures()
              .put(
                  "right",
                  Arrays.stream(test.correct(looked.answers())).average().orElse(Double.NaN));
      Map<String, List<double[]>> all = new LinkedHashMap<>();
      all.put(IMPORTANCE, maps);
      all.put(GAUSSIAN, Collections.nCopies(test.size(), FloorMaps.centredGaussian(side, side)));
      all.put(MEAN_MAP, Collections.nCopies(test.size(), mean));
      all.forEach(
          (name, of) -> {
            MapLocalisation found = MapLocalisation.of(of, truth);
            for (Figure figure : Figure.values()) {
              figures.put(figure(name, figure), found.mean(figure));
            }
          });
      return figures.numbers();
    }
  }

  private ImageSet images(Training training, Seen seen) {
    ImageSet test = workshop.sets().of(training.images()).test();
    return switch (seen) {
      case AS_THEY_ARE -> test;
      case OBJECT -> PastedImages.of(test, PASTED_SEED);
      case PICTURE -> PastedImages.of(test, PASTED_SEED).withWhat(Pasting.PICTURE);
    };
  }

  /** The name of a figure in a cell. */
  static String figure(String map, Figure figure) {
    return map + "." + figure.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static List<double[]> rows(NdArray maps) {
    return IntStream.range(0, maps.length(0)).mapToObj(i -> maps.row(i).toDoubles()).toList();
  }

  @Override
  public Section section(Cells cells) {
    return new ProblemSection(cells, workshop.protocol()).section();
  }
}
