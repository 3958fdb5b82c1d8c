package dev.candor.cli;

import dev.candor.core.WholeFile;
import dev.candor.design.scores.ScoresModel;
import dev.candor.design.scores.ScoresRun;
import dev.candor.design.scores.ScoresSettings;
import dev.candor.design.scores.ScoresTrainer;
import dev.candor.report.JsonLayout;
import dev.candor.report.ReportFiles;
import dev.candor.report.TrainingJson;
import dev.candor.report.summary.TrainingSummary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From a prepared table to a model's folder with its report: trains with checkpoints, goes on from
 * them, and puts the folder in its place when all of it is there.
 *
 * @param frame where it speaks, where the model goes, whether it goes on
 * @param settings how to train
 */
record TrainingJob(ResumableRun frame, ScoresSettings settings) {
  /**
   * Trains and writes.
   *
   * @param extra more files for the model's folder
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  TrainingSummary run(PreparedTable table, boolean silent, ResumableRun.Content extra)
      throws IOException {
    Path checkpoints = frame.begin(facts(table));
    ScoresTrainer trainer =
        ScoresTrainer.with(settings)
            .until(frame.terminal().cancellation())
            .withCheckpoints(checkpoints);
    ScoresRun run =
        frame.watch(silent, listener -> trainer.reportingTo(listener).train(table.data()));
    try (ScoresModel model = run.model()) {
      Path folder = frame.output().folder();
      TrainingSummary summary =
          RunSummary.of(run, table).withModel(folder).withReport(folder.resolve("report.html"));
      frame.publish(
          staged -> {
            model.save(staged);
            ReportFiles.write(summary, staged);
            WholeFile.write(
                staged.resolve("run.json"), TrainingJson.text(summary, JsonLayout.INDENTED) + "\n");
            extra.writeInto(staged);
          });
      return summary;
    }
  }

  /** What must be the same to end with the same bits; how often checkpoints are made need not. */
  private SortedMap<String, String> facts(PreparedTable table) {
    SortedMap<String, String> facts = new TreeMap<>(settings.named());
    facts.remove("checkpointEvery");
    facts.put("data", table.data().hash());
    facts.put("target", table.data().target().column());
    return facts;
  }
}
