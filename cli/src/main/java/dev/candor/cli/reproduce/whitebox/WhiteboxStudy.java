package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;

/**
 * Do the methods that look inside keep what they promise?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 * @param golden the folder of the golden cases
 * @param speed the folder of the fixed models
 */
public record WhiteboxStudy(WhiteboxProtocol protocol, StudyRun how, Path golden, Path speed) {
  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the models are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    return new Study(
            "whitebox", protocol.extent(), WhiteboxText.of(protocol), new WhiteboxPlan(this), how)
        .run(listener, cancellation);
  }
}
