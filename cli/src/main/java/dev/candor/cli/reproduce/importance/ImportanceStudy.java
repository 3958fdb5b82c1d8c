package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;

/**
 * Do classifiers that must say where they look look at what matters, and what does it cost them?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 */
public record ImportanceStudy(ImportanceProtocol protocol, StudyRun how) {
  private static final String NAME = "importance";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the images are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    ImportanceSets sets = new ImportanceSets(how.data(), protocol);
    Path cells = Study.cells(how.out(), NAME, protocol.extent());
    TrainedModels models = new TrainedModels(cells, protocol, sets);
    return new Study(
            NAME,
            protocol.extent(),
            ImportanceText.of(protocol),
            ImportancePlan.of(new Workshop(protocol, sets, models)),
            how)
        .run(listener, cancellation);
  }
}
