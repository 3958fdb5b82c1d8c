package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.text.JoinedWords;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.SeenTask;
import dev.candor.design.expnet.transfer.JoinedSignals;
import dev.candor.design.expnet.transfer.StateShift;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Learned on some tasks, judged on another one. */
final class CrosstaskTable implements ExpnetTable {
  /** The set of its cells: each holds all sources and targets of a variant and a seed. */
  static final String SET = "all";

  /** What the cells of signals joined within a text are called, one for each set and seed. */
  static final String JOINED = "joined";

  private static final String EDITION = "2";

  /** One of so many source texts chooses the epoch. */
  private static final int CHOOSING = 10;

  private final ExpnetWorkshop workshop;

  CrosstaskTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.CROSSTASK;
  }

  @Override
  public List<Job> jobs() {
    ExpnetProtocol protocol = workshop.protocol();
    List<Job> jobs = new ArrayList<>();
    for (long seed : protocol.allSeeds()) {
      // of one classifier each, they are there long before what learns from all
      for (StudiedWords set : StudiedWords.values()) {
        SortedMap<String, String> settings = protocol.named(set.classifier());
        settings.put("edition", EDITION);
        settings.put("explained", Integer.toString(protocol.explained()));
        settings.put("seed", Long.toString(seed));
        settings.put("joined", JoinedSignals.withDefaults().toString());
        jobs.add(
            new Job(
                new CellKey(part(), set.label(), JOINED, seed),
                settings,
                10,
                cancellation -> joined(set, seed, cancellation)));
      }
      for (CrossVariant variant : CrossVariant.values()) {
        SortedMap<String, String> settings = protocol.named(StudiedClassifier.values());
        settings.put("edition", EDITION);
        settings.put("explained", Integer.toString(protocol.explained()));
        settings.put("learned", Integer.toString(protocol.learned()));
        settings.put("seed", Long.toString(seed));
        settings.put("expnet", variant.settings(seed).toString());
        jobs.add(
            new Job(
                new CellKey(part(), SET, variant.label(), seed),
                settings,
                60,
                cancellation -> measure(variant, seed, cancellation)));
      }
    }
    return jobs;
  }

  private SortedMap<String, List<Double>> joined(
      StudiedWords set, long seed, Cancellation cancellation) {
    try (TextClassifier classifier =
            workshop.classifiers().of(set.classifier(), seed, cancellation);
        StateShift shift = StateShift.of(classifier, Classifiers.start().encoder())) {
      return ScoredTexts.figures(
          classifier,
          workshop.sets().explained(set),
          new JoinedWords(Optional.of(shift), JoinedSignals.withDefaults()),
          cancellation);
    }
  }

  private SortedMap<String, List<Double>> measure(
      CrossVariant variant, long seed, Cancellation cancellation) {
    ExpNetSettings settings = variant.settings(seed);
    Map<StudiedWords, SeenTask> sources = new EnumMap<>(StudiedWords.class);
    Map<StudiedWords, SeenTask> judged = new EnumMap<>(StudiedWords.class);
    for (StudiedWords set : StudiedWords.values()) {
      try (TextClassifier classifier =
          workshop.classifiers().of(set.classifier(), seed, cancellation)) {
        sources.put(
            set,
            ExpNetTask.marked(set.label(), classifier, workshop.sets().learned(set))
                .seen(settings.features()));
        judged.put(
            set,
            ExpNetTask.marked(set.label(), classifier, workshop.sets().explained(set))
                .seen(settings.features()));
      }
    }
    Cell.Figures figures = new Cell.Figures();
    for (CrossSources from : CrossSources.all()) {
      List<SeenTask> training = new ArrayList<>();
      List<SeenTask> choosing = new ArrayList<>();
      for (StudiedWords set : from.sets()) {
        SeenTask task = Objects.requireNonNull(sources.get(set));
        training.add(task.of(every(task, false)));
        choosing.add(task.of(every(task, true)));
      }
      try (ExpNet learned =
          ExpNetTrainer.ofSeen(settings, training, choosing)
              .watchedBy(ProgressListener.SILENT, cancellation)
              .train()) {
        judged.forEach(
            (set, task) ->
                figures.put(from.figure(set), MarkedWords.joined(learned.importance(task))));
      }
    }
    return figures.numbers();
  }

  private static List<Integer> every(SeenTask task, boolean choosing) {
    return IntStream.range(0, task.texts().size())
        .filter(i -> (i % CHOOSING == 0) == choosing)
        .boxed()
        .toList();
  }

  @Override
  public Section section(Cells cells) {
    return new CrosstaskSection(new StudiedScores(cells), workshop.protocol()).section();
  }
}
