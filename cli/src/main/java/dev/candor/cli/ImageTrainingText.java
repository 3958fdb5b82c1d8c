package dev.candor.cli;

import dev.candor.cli.training.Arch;
import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import dev.candor.report.summary.Note;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a person reads on the terminal about a training on images. */
final class ImageTrainingText {
  private static final int MOST_CLASSES = 10;

  private final PrintStream out;

  ImageTrainingText(PrintStream out) {
    this.out = out;
  }

  /** What was read: before the training, so that a slip is seen at once. */
  void data(String name, ImagePlan plan, ImageParts parts) {
    List<String> classes = parts.classes();
    out.printf(
        "%s: %d images of %d classes (%s)%n",
        name,
        parts.training().size() + parts.validation().size() + parts.test().size(),
        classes.size(),
        classes.size() <= MOST_CLASSES
            ? String.join(", ", classes)
            : String.join(", ", classes.subList(0, MOST_CLASSES)) + ", ...");
    out.printf(
        "%d to learn from, %d to choose the epoch, %d to test on; %s pixels%n",
        parts.training().size(),
        parts.validation().size(),
        parts.test().size(),
        plan.design().components());
    if (!parts.broken().isEmpty()) {
      out.printf("%d broken images are left out%n", parts.broken().size());
    }
  }

  /** How good the networks are, and whether the map lies where it should. */
  void result(ImageTrainingSummary run) {
    out.printf("%n%-8s  %-20s  epoch kept%n", "network", "test accuracy");
    for (TrainedNetwork network : run.networks()) {
      out.printf(
          Locale.ROOT,
          "%-8s  %-20s  %-18s  %s%n",
          network.kind().title(),
          interval(network.accuracy()),
          network.bestEpoch() + " of " + network.epochs().size() + ", " + network.choice().words(),
          meaning(network.kind(), run));
    }
    run.localisation().ifPresent(this::localisation);
    out.println();
    for (Note note : run.notes()) {
      out.printf("%s: %s%n", note.level().name().toLowerCase(Locale.ROOT), note.text());
    }
  }

  private void localisation(Localisation found) {
    out.printf(
        "%nwhere it looks, against %d masks (IoU and AUROC on patches, 95 %% intervals)%n",
        found.images());
    lying("the map", found.own());
    for (FloorLying floor : found.floors()) {
      lying(floor.floor().title(), floor.lying());
    }
  }

  private void lying(String name, Lying lying) {
    out.printf(
        Locale.ROOT, "%-16s  %-20s  %s%n", name, interval(lying.iou()), interval(lying.auroc()));
  }

  private static String interval(Estimate estimate) {
    String value = String.format(Locale.ROOT, "%.3f", estimate.value());
    return estimate.low().isEmpty()
        ? value
        : value
            + String.format(
                Locale.ROOT,
                " (%.3f to %.3f)",
                estimate.low().getAsDouble(),
                estimate.high().orElseThrow());
  }

  private static String meaning(NetworkKind kind, ImageTrainingSummary run) {
    return switch (kind) {
      case IA -> "weighs patches by its map, then sums them";
      case EA -> "sees the weighted patches in their places";
      case PA0 -> "the backbone on whole images";
      case PA ->
          String.format(
              Locale.ROOT,
              "the backbone without %.0f %% of the patches",
              100 * run.masked().orElseThrow().share());
    };
  }

  /** Where everything lies, and what to try next. */
  void files(Path folder, Arch arch, String data) {
    Path model = arch == Arch.ALL ? folder.resolve(NetworkKind.IA.key()) : folder;
    if (arch == Arch.ALL) {
      out.printf("models: %s/{ia,ea,pa0,pa}%n", folder);
    } else {
      out.printf("model:  %s%n", folder);
    }
    out.printf("report: %s%n", folder.resolve("report.html"));
    out.printf("%nnext:%n  candor explain %s %s --out maps%n", model, data);
  }
}
