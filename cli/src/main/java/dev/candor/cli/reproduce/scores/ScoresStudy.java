package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Does the scores network keep what the paper and we say of it?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many trainings run at a time
 * @param data the folder of the real data sets
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 * @param stepTimes measures single training steps
 */
public record ScoresStudy(
    Protocol protocol,
    Optional<ScoresPart> only,
    Study.Begin begin,
    int threads,
    Path data,
    Path out,
    String command,
    StepTimes stepTimes) {
  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the data sets are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    return run(listener, cancellation, new ScoresTraining());
  }

  Study.Outcome run(ProgressListener listener, Cancellation cancellation, Training training) {
    return new Study(
            "scores",
            protocol.extent(),
            ScoresText.of(protocol.firstSeed()),
            new ScoresPlan(this, training),
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
