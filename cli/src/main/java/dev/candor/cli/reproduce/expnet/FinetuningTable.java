package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.CellKey;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.Section;
import dev.candor.core.Cancellation;
import dev.candor.design.text.TextClassifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** How good classifiers are, and what they cost to train. */
final class FinetuningTable implements ExpnetTable {
  private static final String EDITION = "1";

  private final ExpnetWorkshop workshop;

  FinetuningTable(ExpnetWorkshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ExpnetPart part() {
    return ExpnetPart.FINETUNING;
  }

  @Override
  public List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    for (long seed : workshop.protocol().allSeeds()) {
      for (StudiedClassifier task : StudiedClassifier.values()) {
        SortedMap<String, String> settings = workshop.protocol().named(task);
        settings.put("edition", EDITION);
        settings.put("seed", Long.toString(seed));
        jobs.add(
            new Job(
                new CellKey(part(), task.label(), "classifier", seed),
                settings,
                30,
                cancellation -> measure(task, seed, cancellation)));
      }
    }
    return jobs;
  }

  private SortedMap<String, List<Double>> measure(
      StudiedClassifier task, long seed, Cancellation cancellation) {
    ClassifierTexts texts = workshop.sets().of(task);
    try (TextClassifier classifier = workshop.classifiers().of(task, seed, cancellation)) {
      return new Cell.Figures()
          .put("dev", Accuracy.of(classifier, texts.dev()))
          .put("test", Accuracy.of(classifier, texts.test()))
          .put("choosing", classifier.course().heldAccuracy().orElse(Double.NaN))
          .put("texts", classifier.course().texts())
          .put("epochs", classifier.course().epochs().size())
          .put("kept", classifier.course().kept())
          .put("trainingSeconds", classifier.course().millis() / 1e3)
          .put("cpuSeconds", workshop.classifiers().cpuSeconds(task, seed))
          .numbers();
    }
  }

  @Override
  public Section section(Cells cells) {
    return new FinetuningSection(cells).section();
  }
}
