package dev.candor.cli.training;

import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.data.image.ImageSize;
import dev.candor.design.importance.Course;
import dev.candor.design.importance.ImportanceModel;
import dev.candor.metrics.statistics.Proportion;
import dev.candor.report.image.Epoch;
import dev.candor.report.image.EpochChoice;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.ImageData;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.MaskedPatches;
import dev.candor.report.image.NetworkKind;
import dev.candor.report.image.TrainedNetwork;
import dev.candor.report.summary.Note;
import dev.candor.torch.Engine;
import dev.candor.torch.train.EpochReport;
import dev.candor.torch.train.Keep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Turns what training gave into what page, JSON and terminal say.
 *
 * @param name what people call the images
 * @param split how the three parts came about, in words
 * @param stages what was trained
 * @param networks the trained networks
 * @param written where each was written, and the hash of its weights
 */
public record RunSummary(
    String name,
    String split,
    ImageStages stages,
    TrainedNetworks networks,
    Map<NetworkKind, Written> written) {
  private static final int FEW_IMAGES = 50;
  private static final int MOST_NAMED = 5;

  /**
   * A network on the disk.
   *
   * @param folder as the person would name it
   * @param hash SHA-256 of its weights
   */
  public record Written(String folder, String hash) {}

  /** Copies the map. */
  public RunSummary {
    written = Map.copyOf(written);
  }

  /** Asks the networks about the test images and says what came of it. */
  public ImageTrainingSummary summary(Cancellation cancellation) {
    ImagePlan plan = stages.plan();
    ImageParts parts = stages.parts();
    Judgement judged = Judgement.of(networks, plan, parts, cancellation);
    RunPictures pictures = new RunPictures(plan, parts, stages.shown());
    List<TrainedNetwork> trained =
        plan.arch().stages().stream().map(stage -> trained(stage, judged)).toList();
    List<Integer> grid = plan.design().components().grid();
    return ImageTrainingSummary.of(data(), trained, masked(judged), evidence())
        .withMaps(
            LocalisationOf.maps(
                judged.maps(), judged.truths(), grid.get(0), grid.get(1), plan.fit().seed()),
            RemovalCurves.of(networks, plan, parts, cancellation),
            pictures.course(networks.importance().course()),
            Optional.of(pictures.means(judged)),
            pictures.examples(judged, networks))
        .withNotes(notes());
  }

  private ImageData data() {
    ImageParts parts = stages.parts();
    ImageSize size = stages.plan().preparation().size();
    return new ImageData(
        name,
        parts.classes(),
        parts.training().size(),
        parts.validation().size(),
        parts.test().size(),
        split,
        size.height(),
        size.width(),
        stages.plan().design().components().sides().get(0));
  }

  private Optional<MaskedPatches> masked(Judgement judged) {
    return networks.models().containsKey(NetworkKind.PA)
        ? Optional.of(new MaskedPatches(judged.below(networks.threshold()), networks.threshold()))
        : Optional.empty();
  }

  private TrainedNetwork trained(NetworkKind stage, Judgement judged) {
    ImportanceModel model = Objects.requireNonNull(networks.models().get(stage));
    Course course = model.course();
    Written place = Objects.requireNonNull(written.get(stage));
    double[] right = judged.right(stage);
    Proportion share = new Proportion((long) Arrays.stream(right).sum(), right.length);
    double seconds = course.millis() / 1000;
    double seen = (double) course.epochs().size() * stages.parts().training().size();
    return TrainedNetwork.of(
            stage,
            Estimate.of(share.rate(), share.low(), share.high(), right.length),
            networks.precision().name().toLowerCase(Locale.ROOT))
        .withEpochs(
            course.epochs().stream().map(RunSummary::epoch).toList(),
            course.kept(),
            model.keep() == Keep.LAST ? EpochChoice.LAST : EpochChoice.BEST)
        .withCost(seconds, seconds > 0 ? seen / seconds : 0)
        .withFolder(place.folder(), place.hash());
  }

  private static Epoch epoch(EpochReport report) {
    return new Epoch(
        report.epoch(),
        report.meanLoss(),
        report
            .watched()
            .map(w -> OptionalDouble.of(w.loss().get(0)))
            .orElse(OptionalDouble.empty()),
        report
            .watched()
            .filter(w -> !w.accuracy().isEmpty())
            .map(w -> OptionalDouble.of(w.accuracy().get(0)))
            .orElse(OptionalDouble.empty()));
  }

  private List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    List<String> broken = stages.parts().broken();
    broken.stream().limit(MOST_NAMED).forEach(line -> notes.add(Note.note("left out: " + line)));
    if (broken.size() > MOST_NAMED) {
      notes.add(Note.note("and " + (broken.size() - MOST_NAMED) + " more that are broken"));
    }
    int tested = stages.parts().test().size();
    if (tested < FEW_IMAGES) {
      notes.add(
          Note.warning(
              "only "
                  + tested
                  + " test images: the test figures may be off by much; see"
                  + " --test-share"));
    }
    return notes;
  }

  private Evidence evidence() {
    SortedMap<String, String> settings = stages.plan().named();
    settings.put("precision", networks.precision().name());
    return Evidence.of("image training, " + stages.plan().arch())
        .withSettings(settings)
        .withSeed(stages.plan().fit().seed())
        .withDataHash(stages.parts().hash())
        .withVersion("engine", Engine.version());
  }
}
