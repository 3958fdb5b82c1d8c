package dev.candor.cli;

import dev.candor.core.ProgressListener;
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
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * From a prepared table to a model's folder with its report: trains with checkpoints, goes on from
 * them, and puts the folder in its place when all of it is there.
 *
 * @param terminal where it speaks
 * @param words for a person
 * @param settings how to train
 * @param output where the model goes
 * @param shownFolder how the person named that folder
 * @param resume whether to go on from checkpoints
 * @param again the command that goes on after a stop
 */
record TrainingJob(
    Terminal terminal,
    PrintStream words,
    ScoresSettings settings,
    OutputFolder output,
    Path shownFolder,
    boolean resume,
    String again) {
  private static final String CHECKPOINTS = "checkpoints";

  /** More files for the model's folder. */
  @FunctionalInterface
  interface Extra {
    void writeInto(Path folder) throws IOException;
  }

  /**
   * Trains and writes.
   *
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  TrainingSummary run(PreparedTable table, boolean silent, Extra extra) throws IOException {
    Path checkpoints = checkpoints(table);
    ScoresRun run = train(table, checkpoints, silent);
    try (ScoresModel model = run.model()) {
      TrainingSummary summary =
          RunSummary.of(run, table)
              .withModel(output.folder())
              .withReport(output.folder().resolve("report.html"));
      Path staged = output.staged();
      model.save(staged);
      ReportFiles.write(summary, staged);
      WholeFile.write(
          staged.resolve("run.json"), TrainingJson.text(summary, JsonLayout.INDENTED) + "\n");
      extra.writeInto(staged);
      output.publish();
      return summary;
    }
  }

  private ScoresRun train(PreparedTable table, Path checkpoints, boolean silent) {
    ScoresTrainer trainer =
        ScoresTrainer.with(settings).until(terminal.cancellation()).withCheckpoints(checkpoints);
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen())) {
      ProgressListener lines = new ProgressLines(terminal.err());
      ProgressListener loud = terminal.screen().live() ? bars : lines;
      return trainer.reportingTo(silent ? ProgressListener.SILENT : loud).train(table.data());
    } catch (CancellationException e) {
      throw new StoppedException(
          "stopped; what was learned so far is kept in "
              + shownFolder
              + ".unfinished; go on with "
              + again);
    }
  }

  private Path checkpoints(PreparedTable table) throws IOException {
    Path unfinished = output.unfinished();
    SortedMap<String, String> facts = facts(table);
    if (resume && output.hasUnfinished()) {
      ResumeRecord.check(unfinished, facts);
    } else if (output.hasUnfinished()) {
      words.println(
          "an unfinished run in "
              + shownFolder
              + ".unfinished is dropped; --resume goes on with it");
      output.discardUnfinished();
    } else if (resume) {
      words.println("nothing to go on from: starting from the first epoch");
    }
    Files.createDirectories(unfinished);
    ResumeRecord.write(unfinished, facts);
    return unfinished.resolve(CHECKPOINTS);
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
