package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Job;
import dev.candor.cli.reproduce.MarkdownTable;
import dev.candor.cli.reproduce.Section;
import dev.candor.cli.reproduce.Verdict;
import dev.candor.cli.reproduce.Words;
import dev.candor.core.Cancellation;
import dev.candor.design.importance.Course;
import dev.candor.design.importance.ImportanceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The networks that the tables are about, trained before anything is measured on them. */
final class TrainingTable implements ImportanceTable {
  private static final double LONGEST = 25 * 60;
  private static final Set<Variant> DEMO =
      Set.of(Variant.IA, Variant.EA, Variant.BASELINE, Variant.PA_30, Variant.PA_60);

  private final Workshop workshop;

  TrainingTable(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public ImportancePart part() {
    return ImportancePart.TRAINING;
  }

  @Override
  public List<StudiedImages> needs() {
    return List.copyOf(workshop.protocol().sizes().keySet());
  }

  @Override
  public List<Job> jobs() {
    return Trainings.all(workshop.protocol()).stream().map(this::job).toList();
  }

  private Job job(Training training) {
    SetSizes sizes = workshop.protocol().of(training.images());
    return new Job(
        training.key(),
        training.settings(workshop.protocol()),
        sizes.training() * sizes.epochs() * work(training.variant()),
        cancellation -> measure(training, cancellation));
  }

  /** How long an image takes, beside the baseline's. */
  private static double work(Variant variant) {
    return switch (variant) {
      case IA -> 3;
      case EA, ONES -> 2.5;
      case PA_30, PA_60 -> 1.3;
      case BASELINE, STATIC_30, STATIC_60, RANDOM_30, RANDOM_60 -> 1;
    };
  }

  private SortedMap<String, List<Double>> measure(Training training, Cancellation cancellation) {
    try (ImportanceModel model = workshop.models().of(training, cancellation)) {
      Course course = model.course();
      double seen = course.epochs().size() * (double) sets(training).training();
      return new Cell.Figures()
          .put("held", course.watchedAccuracy())
          .put("kept", course.kept())
          .put("epochs", course.epochs().size())
          .put("seconds", course.millis() / 1e3)
          .put("imagesPerSecond", seen / (course.millis() / 1e3))
          .put("loss", course.epochs().stream().mapToDouble(epoch -> epoch.meanLoss()).toArray())
          .put(
              "heldByEpoch",
              course.epochs().stream()
                  .mapToDouble(
                      epoch -> epoch.watched().map(w -> w.accuracy().get(0)).orElse(Double.NaN))
                  .toArray())
          .numbers();
    }
  }

  private SetSizes sets(Training training) {
    return workshop.protocol().of(training.images());
  }

  @Override
  public Section section(Cells cells) {
    MarkdownTable table =
        new MarkdownTable(
            "images",
            "trained",
            "network",
            "seeds",
            "right on the held-out images",
            "epoch kept",
            "seconds",
            "images/s");
    List<Object> rows = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (Training training : Trainings.all(workshop.protocol())) {
      if (seen.contains(training.images() + training.method())) {
        continue;
      }
      seen.add(training.images() + training.method());
      List<Cell> found =
          cells.of(ImportancePart.TRAINING, training.images().label(), training.method());
      if (found.isEmpty()) {
        continue;
      }
      table.add(
          training.images().title(),
          training.setting().title(),
          training.variant().title(),
          Integer.toString(found.size()),
          Words.share(Cells.spread(Cells.values(found, "held"))),
          Words.number(Cells.spread(Cells.values(found, "kept")).mean(), 1),
          Words.number(Cells.spread(Cells.values(found, "seconds")).mean(), 0),
          Words.number(Cells.spread(Cells.values(found, "imagesPerSecond")).mean(), 0));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("images", training.images().label());
      json.put("setting", training.setting().name());
      json.put("network", training.variant().label());
      for (String figure : List.of("held", "kept", "seconds", "imagesPerSecond")) {
        json.put(figure, Cells.values(found, figure));
      }
      rows.add(json);
    }
    String text =
        "Means over seeds, with the standard deviation in brackets. Seconds and images a second"
            + " count all that belongs to a training: cutting and resizing images (by a second"
            + " thread), steps, the look at the held-out images after every epoch, checkpoints;"
            + " other work on the machine lowers them.\n\n"
            + table;
    List<Verdict> verdicts = workshop.protocol().asIndependent() ? List.of(demo(cells)) : List.of();
    return new Section(part(), text, Map.of("rows", rows), verdicts);
  }

  /** How long the networks take that the independent program's figures are of. */
  private Verdict demo(Cells cells) {
    String claim = "3,000 images, 8 epochs: IA, EA, PA(0) and PA at both shares within 25 minutes";
    double seconds = 0;
    double all = 0;
    for (Variant variant : Variant.values()) {
      List<Cell> found =
          cells.of(
              ImportancePart.TRAINING,
              StudiedImages.IMAGENETTE_3000.label(),
              AccuracyTable.method(Setting.plain(), variant.label()));
      double taken = found.isEmpty() ? Double.NaN : found.get(0).number("seconds");
      all += taken;
      seconds += DEMO.contains(variant) ? taken : 0;
    }
    return Double.isNaN(seconds)
        ? Verdict.notMeasured(claim)
        : new Verdict(
            claim,
            Verdict.Outcome.of(seconds < LONGEST),
            Words.duration(seconds)
                + " on one thread, one after the other"
                + (Double.isNaN(all)
                    ? ""
                    : "; all "
                        + Variant.values().length
                        + " networks of that seed "
                        + Words.duration(all)));
  }
}
