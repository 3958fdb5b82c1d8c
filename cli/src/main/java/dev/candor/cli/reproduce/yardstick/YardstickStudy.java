package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;

/**
 * Can the yardstick be trusted, and what does it say of the scores network?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 * @param golden the folder of the golden cases, whose models the errors are measured on
 */
public record YardstickStudy(YardstickProtocol protocol, StudyRun how, Path golden) {
  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if data or golden cases are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    return new Study(
            "yardstick",
            protocol.extent(),
            YardstickText.of(protocol),
            new YardstickPlan(this),
            how)
        .run(listener, cancellation);
  }
}
