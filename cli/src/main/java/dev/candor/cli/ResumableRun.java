package dev.candor.cli;

import dev.candor.core.ProgressListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * What every training that may be broken off has in common: a folder of work in progress beside its
 * output, what it was started with, progress, and a line that says how to go on.
 *
 * @param terminal where it speaks
 * @param words for a person
 * @param output where the result goes
 * @param shownFolder how the person named that folder
 * @param resume whether to go on from checkpoints
 * @param again the command that goes on after a stop
 */
record ResumableRun(
    Terminal terminal,
    PrintStream words,
    OutputFolder output,
    Path shownFolder,
    boolean resume,
    String again) {
  private static final String CHECKPOINTS = "checkpoints";

  /** What is put into the finished folder. */
  @FunctionalInterface
  interface Content {
    void writeInto(Path folder) throws IOException;
  }

  /**
   * The folder for checkpoints.
   *
   * @param facts what must be the same to end with the same bits
   */
  Path begin(SortedMap<String, String> facts) throws IOException {
    Path unfinished = output.unfinished();
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

  /**
   * Does the work and shows how far it is.
   *
   * @throws StoppedException if somebody asked to stop; checkpoints are kept
   */
  <T> T watch(boolean silent, Function<ProgressListener, T> work) {
    try (ProgressBars bars = new ProgressBars(terminal.err(), terminal.screen())) {
      ProgressListener lines = new ProgressLines(terminal.err());
      ProgressListener loud = terminal.screen().live() ? bars : lines;
      return work.apply(silent ? ProgressListener.SILENT : loud);
    } catch (CancellationException e) {
      throw new StoppedException(
          "stopped; what was learned so far is kept in "
              + shownFolder
              + ".unfinished; go on with "
              + again);
    }
  }

  /** Writes the finished folder and puts it in its place in one step. */
  void publish(Content content) throws IOException {
    content.writeInto(output.staged());
    output.publish();
  }
}
