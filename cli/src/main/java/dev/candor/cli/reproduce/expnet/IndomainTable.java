package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import dev.candor.data.text.set.MarkedText;
import dev.candor.design.expnet.ExpNet;
import dev.candor.design.expnet.ExpNetSettings;
import dev.candor.design.expnet.ExpNetTask;
import dev.candor.design.expnet.ExpNetTrainer;
import dev.candor.design.expnet.SeenTask;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/** Learned from texts of the task itself: folds by sentence. */
final class IndomainTable implements ExpnetTable {
  /** What the cells are called. */
  static final String METHOD = "expnet";

  private static final String EDITION = "2";
  private static final int FOLDS = 5;
  private static final long DEALT = 31;

  private final ExpnetWorkshop workshop;

  IndomainTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.INDOMAIN;
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    for (long seed : workshop.protocol().allSeeds()) {
      for (StudiedWords set : StudiedWords.values()) {
        SortedMap<String, String> settings = workshop.protocol().named(set.classifier());
        settings.put("edition", EDITION);
        settings.put("explained", Integer.toString(workshop.protocol().explained()));
        settings.put("seed", Long.toString(seed));
        settings.put("expnet", settings(seed).toString());
        jobs.add(
            new Job(
                new CellKey(part(), set.label(), METHOD, seed),
                settings,
                10,
                cancellation -> measure(set, seed, cancellation)));
      }
    }
    return jobs;
  }

  private static ExpNetSettings settings(long seed) {
    return ExpNetSettings.inDomain().withSeed(seed);
  }

  private SortedMap<String, List<Double>> measure(
      StudiedWords set, long seed, Cancellation cancellation) {
    List<MarkedText> texts = workshop.sets().explained(set);
    ExpNetSettings settings = settings(seed);
    SeenTask all;
    try (TextClassifier classifier =
        workshop.classifiers().of(set.classifier(), seed, cancellation)) {
      all = ExpNetTask.marked(set.label(), classifier, texts).seen(settings.features());
    }
    Folds folds = Folds.of(texts.size(), FOLDS, DEALT);
    List<double[]> scores = new ArrayList<>(Collections.nCopies(texts.size(), new double[0]));
    double seconds = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Integer> judged = folds.numbers().get(fold);
      long began = System.nanoTime();
      try (ExpNet learned =
          ExpNetTrainer.ofSeen(
                  settings,
                  List.of(all.of(folds.training(fold))),
                  List.of(all.of(folds.choosing(fold))))
              .watchedBy(ProgressListener.SILENT, cancellation)
              .train()) {
        seconds += (System.nanoTime() - began) / 1e9;
        List<double[]> found = learned.importance(all.of(judged));
        for (int i = 0; i < judged.size(); i++) {
          scores.set(judged.get(i), found.get(i));
        }
      }
    }
    return new Cell.Figures()
        .put(ScoredTexts.SCORES, MarkedWords.joined(scores))
        .put("trainingSeconds", seconds)
        .numbers();
  }

  @Override
  public Section section(Cells cells) {
    return new IndomainSection(new StudiedScores(cells), workshop.protocol()).section();
  }
}
