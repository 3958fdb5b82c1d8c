package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;

/**
 * Does the scores network keep what the paper and we say of it?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 * @param stepTimes measures single training steps
 */
public record ScoresStudy(Protocol protocol, StudyRun how, StepTimes stepTimes) {
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
            how)
        .run(listener, cancellation);
  }
}
