package dev.candor.cli;

import dev.candor.cli.training.ImageParts;
import dev.candor.cli.training.ImagePlan;
import dev.candor.cli.training.ImageStages;
import dev.candor.cli.training.RunSummary;
import dev.candor.cli.training.TrainedNetworks;
import dev.candor.core.ProgressListener;
import dev.candor.design.importance.ImageClassifier;
import dev.candor.report.ImageTrainingFiles;
import dev.candor.report.image.ImageTrainingSummary;
import dev.candor.report.image.NetworkKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * From images to the folders of trained networks with their report: trains with checkpoints, goes
 * on from them, judges on the images held out, and puts everything in its place in one step.
 *
 * @param frame where it speaks, where the models go, whether it goes on
 * @param plan what is trained, and how
 * @param name what people call the images
 * @param split how they were divided, in words
 */
record ImageTrainingJob(ResumableRun frame, ImagePlan plan, String name, String split) {
  /**
   * Trains, judges and writes.
   *
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  ImageTrainingSummary run(ImageParts parts, boolean silent) throws IOException {
    long began = System.nanoTime();
    Path checkpoints = frame.begin(facts(parts));
    try {
      return frame.watch(silent, listener -> trained(parts, checkpoints, listener, began));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private ImageTrainingSummary trained(
      ImageParts parts, Path checkpoints, ProgressListener listener, long began) {
    ImageStages stages =
        new ImageStages(plan, parts, checkpoints, listener, frame.terminal().cancellation());
    List<ImageTrainingSummary> said = new ArrayList<>();
    try (TrainedNetworks networks = stages.train()) {
      frame.publish(
          staged -> {
            Map<NetworkKind, RunSummary.Written> written = write(networks, staged);
            ImageTrainingSummary summary =
                new RunSummary(name, split, stages, networks, written)
                    .summary(frame.terminal().cancellation())
                    .withSeconds((System.nanoTime() - began) / 1e9)
                    .withFiles(
                        frame.output().folder().toString(),
                        frame.output().folder().resolve("report.html").toString());
            ImageTrainingFiles.write(summary, staged);
            said.add(summary);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said.get(0);
  }

  private Map<NetworkKind, RunSummary.Written> write(TrainedNetworks networks, Path staged) {
    Map<NetworkKind, RunSummary.Written> written = new EnumMap<>(NetworkKind.class);
    networks
        .models()
        .forEach(
            (stage, model) -> {
              String hash =
                  new ImageClassifier(model, plan.preparation())
                      .write(plan.arch().folder(staged, stage));
              Path shown = plan.arch().folder(frame.shownFolder(), stage);
              written.put(stage, new RunSummary.Written(shown.toString(), hash));
            });
    return written;
  }

  /** What must be the same to end with the same bits. */
  private SortedMap<String, String> facts(ImageParts parts) {
    SortedMap<String, String> facts = plan.named();
    facts.put("images", parts.hash());
    return facts;
  }
}
