package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.text.WordMethod;
import dev.candor.core.Cancellation;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Scores of words by methods that nobody trains. */
final class BaselinesTable implements ExpnetTable {
  /** The cell of a set that holds which words are marked. */
  static final String MARKS = "marks";

  private static final String EDITION = "1";
  private static final double SLOW = 10;

  private final ExpnetWorkshop workshop;

  BaselinesTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.BASELINES;
  }

  @Override
  public List<Job> jobs() {
    ExpnetProtocol protocol = workshop.protocol();
    List<Job> jobs = new ArrayList<>();
    for (StudiedWords set : StudiedWords.values()) {
      jobs.add(
          new Job(
              new CellKey(part(), set.label(), MARKS, 0),
              settings(set),
              .1,
              cancellation -> MarkedWords.of(workshop.sets().explained(set)).figures().numbers()));
    }
    for (long seed : protocol.allSeeds()) {
      for (StudiedWords set : StudiedWords.values()) {
        for (WordMethod method : WordMethod.values()) {
          SortedMap<String, String> settings = settings(set);
          settings.put("seed", Long.toString(seed));
          settings.put("samples", Integer.toString(protocol.samples()));
          jobs.add(
              new Job(
                  new CellKey(part(), set.label(), method.label(), seed),
                  settings,
                  cost(method),
                  cancellation -> measure(set, method, seed, cancellation)));
        }
      }
    }
    // what is cheap comes first, for all seeds: most of the page is there soon
    jobs.sort(Comparator.comparingInt((Job job) -> job.cost() < SLOW ? 0 : 1));
    return jobs;
  }

  private SortedMap<String, String> settings(StudiedWords set) {
    SortedMap<String, String> settings = workshop.protocol().named(set.classifier());
    settings.put("edition", EDITION);
    settings.put("explained", Integer.toString(workshop.protocol().explained()));
    return settings;
  }

  private static double cost(WordMethod method) {
    return switch (method) {
      case RANDOM, NON_STOP_WORD -> .1;
      case LIME, KERNEL_SHAP -> 40;
      case INTEGRATED_GRADIENTS, SMOOTH_GRAD -> 20;
      case OCCLUSION -> 10;
      default -> 2;
    };
  }

  private SortedMap<String, List<Double>> measure(
      StudiedWords set, WordMethod method, long seed, Cancellation cancellation) {
    try (TextClassifier classifier =
        workshop.classifiers().of(set.classifier(), seed, cancellation)) {
      return ScoredTexts.figures(
          classifier,
          workshop.sets().explained(set),
          method.scorer(seed, workshop.protocol().samples()),
          cancellation);
    }
  }

  @Override
  public Section section(Cells cells) {
    return new BaselinesSection(new StudiedScores(cells), workshop.protocol()).section();
  }
}
