package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page says of classifiers. */
final class FinetuningSection {
  private static final double SST2 = .88;
  private static final double HATE = .77;
  private static final int SEEDS = 3;
  private static final double CORES = 2;
  private static final double SECONDS = 25 * 60;

  private final Cells cells;

  FinetuningSection(Cells cells) {
    this.cells = cells;
  }

  Section section() {
    MarkdownTable table =
        new MarkdownTable(
            "task",
            "seeds",
            "dev",
            "test",
            "texts",
            "epochs",
            "wall clock",
            "processor",
            "processor, ms a text");
    Map<String, Object> json = new LinkedHashMap<>();
    for (StudiedClassifier task : StudiedClassifier.values()) {
      List<Cell> own = of(task);
      if (own.isEmpty()) {
        continue;
      }
      double cpu = mean(own, "cpuSeconds");
      table.add(
          task.title(),
          Integer.toString(own.size()),
          Words.share(spread(own, "dev")),
          Words.share(spread(own, "test")),
          Words.number(mean(own, "texts"), 0),
          Words.number(mean(own, "epochs"), 0),
          Words.duration(mean(own, "trainingSeconds")),
          Words.duration(cpu),
          Words.number(1e3 * cpu / (mean(own, "texts") * mean(own, "epochs")), 1));
      json.put(task.label(), own.stream().map(Cell::numbers).toList());
    }
    return new Section(
        ExpnetPart.FINETUNING,
        table.isEmpty() ? "No cells.\n\n" : TEXT + table,
        json,
        List.of(
            accuracy("SST-2 dev accuracy is .88 or more", of(StudiedClassifier.SST2), "dev", SST2),
            accuracy(
                "HateXplain toxic/normal test accuracy is .77 or more",
                of(StudiedClassifier.HATE),
                "test",
                HATE),
            time()));
  }

  private static final String TEXT =
      "Means over seeds, standard deviation in brackets. SST-2 learns from the sentences of the"
          + " training part without those of SST-R and without those that choose the epoch, and"
          + " from phrases of the training trees; phrases that stand in an SST-R sentence, and"
          + " those of sentences that choose the epoch or are judged, are left out. HateXplain"
          + " learns from the training part, its validation part chooses the epoch (and is its dev"
          + " column). Wall clock and processor time are of one thread, on a machine that did other"
          + " work as well: the processor time is the one to read.\n\n";

  private List<Cell> of(StudiedClassifier task) {
    return cells.of(ExpnetPart.FINETUNING, task.label(), "classifier");
  }

  private static Spread spread(List<Cell> cells, String figure) {
    return Cells.spread(Cells.values(cells, figure));
  }

  private static double mean(List<Cell> cells, String figure) {
    return spread(cells, figure).mean();
  }

  private static Verdict accuracy(String claim, List<Cell> own, String figure, double bound) {
    if (own.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    Spread spread = spread(own, figure);
    String measured = Words.share(spread) + " over " + own.size() + " seeds";
    return own.size() < SEEDS
        ? new Verdict(claim, Verdict.Outcome.NOT_MEASURED, measured + " (3 are needed)")
        : new Verdict(claim, Verdict.Outcome.of(spread.mean() >= bound), measured);
  }

  private Verdict time() {
    String claim = "Both together are trained in under 25 minutes on two cores";
    List<Cell> both = new ArrayList<>(of(StudiedClassifier.SST2));
    List<Cell> hate = of(StudiedClassifier.HATE);
    if (both.isEmpty() || hate.isEmpty()) {
      return Verdict.notMeasured(claim);
    }
    double seconds = (mean(both, "cpuSeconds") + mean(hate, "cpuSeconds")) / CORES;
    return new Verdict(
        claim,
        Verdict.Outcome.of(seconds < SECONDS),
        Words.duration(seconds) + " (half of the processor time of both, side by side)");
  }
}
