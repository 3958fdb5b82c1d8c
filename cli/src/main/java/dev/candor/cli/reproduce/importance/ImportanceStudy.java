package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Do classifiers that must say where they look look at what matters, and what does it cost them?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many cells are measured at a time
 * @param data where the data sets lie
 * @param out where the page goes; cells and networks go below it
 * @param command what was typed, for the page
 */
public record ImportanceStudy(
    ImportanceProtocol protocol,
    Optional<ImportancePart> only,
    Study.Begin begin,
    int threads,
    Path data,
    Path out,
    String command) {
  private static final String NAME = "importance";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the images are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    ImportanceSets sets = new ImportanceSets(data, protocol);
    Path cells = Study.cells(out, NAME, protocol.extent());
    TrainedModels models = new TrainedModels(cells, protocol, sets);
    return new Study(
            NAME,
            protocol.extent(),
            ImportanceText.of(protocol),
            ImportancePlan.of(new Workshop(protocol, sets, models)),
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
