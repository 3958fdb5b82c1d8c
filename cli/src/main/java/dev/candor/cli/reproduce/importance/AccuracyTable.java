package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.core.NdArray;
import dev.candor.data.image.set.ImageSet;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.design.importance.Looked;
import dev.candor.design.importance.MaskedShare;
import dev.candor.metrics.agreement.Reproducibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** How often each network is right, and whether it needs its map for that. */
final class AccuracyTable implements ImportanceTable {
  /** Cells of exchanged maps, of the linear probe and of reproducibility. */
  static final String EXCHANGE = "exchange";

  static final String PROBE = "probe";
  static final String STEADY = "steady";

  /** Sets whose networks are measured here. */
  static final List<StudiedImages> SETS =
      List.of(StudiedImages.IMAGENETTE, StudiedImages.IMAGENETTE_3000, StudiedImages.PETS);

  /** What the table begins with, before what is asked about maps. */
  private static final List<Variant> FIRST = List.of(Variant.IA, Variant.BASELINE, Variant.EA);

  private static final String PLAIN = Setting.plain().name();
  private static final String EDITION = "1";
  private static final int PROBED = 3_000;

  private final Workshop workshop;

  AccuracyTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.ACCURACY;
  }

  @Override
  public List<StudiedImages> needs() {
    return SETS;
  }

  /** The name of a cell that is about more than one network. */
  static String method(Setting setting, String what) {
    return setting.name() + "." + what;
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    List<Job> others = new ArrayList<>();
    for (Training training : Trainings.all(workshop.protocol())) {
      if (SETS.contains(training.images())) {
        boolean first =
            FIRST.contains(training.variant()) && training.setting().name().equals(PLAIN);
        (first ? jobs : others).add(job(training, training.method(), 4, c -> right(training, c)));
      }
    }
    for (StudiedImages images : SETS) {
      jobs.addAll(ofMaps(images));
    }
    jobs.addAll(others);
    return jobs;
  }

  /** What is asked about the maps of the IAs of a set. */
  private List<Job> ofMaps(StudiedImages images) {
    List<Job> jobs = new ArrayList<>();
    List<Training> importance =
        Trainings.of(workshop.protocol(), images, Setting.plain(), Variant.IA);
    for (Training ia : importance) {
      jobs.add(job(ia, method(ia.setting(), EXCHANGE), 4, c -> exchanged(ia, c)));
      jobs.add(job(ia, method(ia.setting(), PROBE), 8, c -> probed(ia, c)));
    }
    if (importance.size() > 1) {
      Training first = importance.get(0);
      jobs.add(job(first, method(first.setting(), STEADY), 4, c -> steady(importance, c)));
    }
    return jobs;
  }

  private Job job(Training training, String method, double thousands, Job.Measurement measurement) {
    SortedMap<String, String> settings = new TreeMap<>(training.settings(workshop.protocol()));
    settings.put("accuracy.edition", EDITION);
    settings.put("test", Integer.toString(workshop.protocol().of(training.images()).test()));
    settings.put("perturbed", Integer.toString(workshop.protocol().perturbed()));
    return new Job(
        new CellKey(part(), training.images().label(), method, training.seed()),
        settings,
        thousands * 1_000,
        measurement);
  }

  private SortedMap<String, List<Double>> right(Training training, Cancellation cancellation) {
    PreparedImages test = workshop.test(training.images());
    NdArray answers = workshop.models().answers(training, test, cancellation);
    double[] correct = test.correct(answers);
    return new Cell.Figures()
        .put("accuracy", mean(correct))
        .put("masked", masked(training, test, cancellation))
        .put("correct", correct)
        .numbers();
  }

  /** The share of patches of test images that the network does not see. */
  private double masked(Training training, PreparedImages test, Cancellation cancellation) {
    int patches = workshop.protocol().components();
    return switch (training.variant()) {
      case IA, EA, BASELINE, ONES -> 0;
      case STATIC_30, STATIC_60, RANDOM_30, RANDOM_60 ->
          PatchMasks.count(patches, training.variant().share()) / (double) patches;
      case PA_30, PA_60 -> {
        PreparedImages some = test.first(workshop.protocol().perturbed());
        try (ImportanceModel model = workshop.models().of(training, cancellation)) {
          yield MaskedShare.of(model.look(some.inputs()).maps(), model.threshold());
        }
      }
    };
  }

  private SortedMap<String, List<Double>> exchanged(Training ia, Cancellation cancellation) {
    PreparedImages test = workshop.test(ia.images()).first(workshop.protocol().perturbed());
    Cell.Figures figures = new Cell.Figures();
    for (Variant variant : List.of(Variant.IA, Variant.EA)) {
      try (ImportanceModel model = workshop.models().of(ia.with(variant), cancellation)) {
        Looked looked = model.look(test.inputs());
        List<NdArray> answers =
            model.answersUnder(
                test.inputs(),
                List.of(
                    ExchangedMaps.another(looked.maps()), ExchangedMaps.uniform(looked.maps())));
        figures
            .put(variant.label() + ".own", test.correct(looked.answers()))
            .put(variant.label() + ".another", test.correct(answers.get(0)))
            .put(variant.label() + ".uniform", test.correct(answers.get(1)));
      }
    }
    return figures.numbers();
  }

  private SortedMap<String, List<Double>> probed(Training ia, Cancellation cancellation) {
    ImageSet training = workshop.sets().of(ia.images()).training();
    int[] first = IntStream.range(0, Math.min(PROBED, training.size())).toArray();
    PreparedImages seen = PreparedImages.of(training.choose(first), workshop.sets().preparation());
    PreparedImages test = workshop.test(ia.images()).first(workshop.protocol().perturbed());
    try (ImportanceModel model = workshop.models().of(ia, cancellation)) {
      NdArray maps = model.look(seen.inputs()).maps();
      NdArray unseen = model.look(test.inputs()).maps();
      NdArray answers = LinearProbe.answers(maps, seen.labels(), unseen, training.classes().size());
      return new Cell.Figures()
          .put("correct", test.correct(answers))
          .put("chance", 1. / training.classes().size())
          .put("maps", seen.size())
          .numbers();
    }
  }

  private SortedMap<String, List<Double>> steady(List<Training> seeds, Cancellation cancellation) {
    double[][][] runs = new double[seeds.size()][][];
    PreparedImages test =
        workshop.test(seeds.get(0).images()).first(workshop.protocol().perturbed());
    for (int run = 0; run < runs.length; run++) {
      try (ImportanceModel model = workshop.models().of(seeds.get(run), cancellation)) {
        NdArray maps = model.look(test.inputs()).maps();
        runs[run] =
            IntStream.range(0, test.size())
                .mapToObj(i -> maps.row(i).toDoubles())
                .toArray(double[][]::new);
      }
    }
    Reproducibility.Result result = Reproducibility.withDefaults().of(runs);
    return new Cell.Figures()
        .put("r", result.r())
        .put("shuffled", result.shuffled())
        .put("runs", runs.length)
        .numbers();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  @Override
  public Section section(Cells cells) {
    return new AccuracySection(cells, workshop.protocol()).section();
  }
}
