package dev.candor.cli;

import dev.candor.cli.series.SeriesParts;
import dev.candor.cli.series.SeriesPlan;
import dev.candor.cli.series.SeriesRun;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.actif.model.SeriesTrainer;
import dev.candor.report.SeriesTrainingFiles;
import dev.candor.report.series.SeriesTrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.function.BiFunction;

/**
 * From windows to the folder of a trained network with its report: trains with checkpoints, goes on
 * from them, judges on the test windows, and puts the folder in its place when all of it is there.
 *
 * @param frame where it speaks, where the model goes, whether it goes on
 * @param plan what is trained, and how
 * @param name what people call the data
 */
record SeriesTrainingJob(ResumableRun frame, SeriesPlan plan, String name) {
  /**
   * Trains, judges and writes.
   *
   * @param more adds to what is said of the run
   * @param extra more files for the model's folder
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  SeriesTrainingSummary run(
      SeriesParts parts,
      boolean silent,
      BiFunction<SeriesModel, SeriesTrainingSummary, SeriesTrainingSummary> more,
      ResumableRun.Content extra)
      throws IOException {
    long began = System.nanoTime();
    Path checkpoints = frame.begin(facts(parts));
    SeriesTrainer trainer =
        SeriesTrainer.of(plan.design(), plan.fit(), parts.training(), parts.validation())
            .withScaling(plan.scaling())
            .withPreparation(plan.preparation())
            .keeping(checkpoints);
    try (SeriesModel model =
        frame.watch(
            silent,
            listener -> trainer.watchedBy(listener, frame.terminal().cancellation()).train())) {
      Path folder = frame.output().folder();
      SeriesTrainingSummary judged =
          more.apply(model, new SeriesRun(name, plan, parts, model).summary());
      SeriesTrainingSummary summary =
          judged
              .withCost(judged.costOverForward(), (System.nanoTime() - began) / 1e9)
              .withFiles(folder.toString(), folder.resolve("report.html").toString());
      frame.publish(
          staged -> {
            model.write(staged);
            SeriesTrainingFiles.write(summary, staged);
            extra.writeInto(staged);
          });
      return summary;
    }
  }

  /** What must be the same to end with the same bits. */
  private SortedMap<String, String> facts(SeriesParts parts) {
    SortedMap<String, String> facts = plan.named();
    facts.put("data", parts.whole().hash());
    facts.put("split", parts.split());
    return facts;
  }
}
