package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import dev.candor.design.importance.MaskedShare;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Accuracy when the patches that count least, most, or any, are taken away. */
final class PerturbationTable implements ImportanceTable {
  /** Sets and networks that are measured. */
  static final List<StudiedImages> SETS =
      List.of(StudiedImages.IMAGENETTE_3000, StudiedImages.IMAGENETTE, StudiedImages.PETS);

  static final List<Variant> NETWORKS = List.of(Variant.EA, Variant.IA);

  /** The paper's thresholds. */
  static final double[] THRESHOLDS = {0, .1, .2, .3, .5, .7, .9};

  static final String INSERTION = "insertion.";
  static final String RANDOM = "random.";
  static final String DELETION = "deletion.";
  static final String MASKED = "masked.";

  private static final String EDITION = "1";

  private final Workshop workshop;

  PerturbationTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.PERTURBATION;
  }

  @Override
  public List<StudiedImages> needs() {
    return SETS;
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    for (StudiedImages images : SETS) {
      for (Variant network : NETWORKS) {
        for (Training training :
            Trainings.of(workshop.protocol(), images, Setting.plain(), network)) {
          SortedMap<String, String> settings =
              new TreeMap<>(training.settings(workshop.protocol()));
          settings.put("perturbation.edition", EDITION);
          settings.put("perturbed", Integer.toString(workshop.protocol().perturbed()));
          jobs.add(
              new Job(
                  new CellKey(part(), images.label(), training.method(), training.seed()),
                  settings,
                  8_000,
                  cancellation -> measure(training, cancellation)));
        }
      }
    }
    return jobs;
  }

  private SortedMap<String, List<Double>> measure(Training training, Cancellation cancellation) {
    PreparedImages test = workshop.test(training.images()).first(workshop.protocol().perturbed());
    Cell.Figures figures = new Cell.Figures();
    try (ImportanceModel model = workshop.models().of(training, cancellation)) {
      Looked looked = model.look(test.inputs());
      List<NdArray> asked = new ArrayList<>();
      for (double threshold : THRESHOLDS) {
        NdArray inserted = MaskedShare.inserted(looked.maps(), threshold);
        asked.add(inserted);
        asked.add(asMany(looked.maps(), inserted, training.seed()));
        asked.add(MaskedShare.deleted(looked.maps(), threshold));
      }
      List<NdArray> answers = model.answersUnder(test.inputs(), asked);
      for (int i = 0; i < THRESHOLDS.length; i++) {
        String at = Double.toString(THRESHOLDS[i]);
        figures
            .put(MASKED + at, MaskedShare.of(looked.maps(), THRESHOLDS[i]))
            .put(INSERTION + at, test.correct(answers.get(3 * i)))
            .put(RANDOM + at, test.correct(answers.get(3 * i + 1)))
            .put(DELETION + at, test.correct(answers.get(3 * i + 2)));
      }
    }
    return figures.numbers();
  }

  /** Maps from which as many components of each image are taken away, but any of them. */
  static NdArray asMany(NdArray maps, NdArray taken, long seed) {
    int components = maps.length(1);
    double[] values = maps.toDoubles();
    for (int image = 0; image < maps.length(0); image++) {
      int count = 0;
      for (int c = 0; c < components; c++) {
        count += taken.at(image, c) == 0 && maps.at(image, c) != 0 ? 1 : 0;
      }
      int[] order = Draws.of(seed * 1_000_003 + image).permutation(components);
      for (int i = 0; i < count; i++) {
        values[image * components + order[i]] = 0;
      }
    }
    return NdArray.of(values, maps.shape());
  }

  @Override
  public Section section(Cells cells) {
    return PerturbationSection.of(cells, workshop.protocol());
  }
}
