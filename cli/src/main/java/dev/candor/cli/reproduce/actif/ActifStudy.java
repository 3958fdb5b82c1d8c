package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;

/**
 * Do activations tell which features of a series matter, as well as methods that cost a hundred
 * times as much?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 */
public record ActifStudy(ActifProtocol protocol, StudyRun how) {
  private static final String NAME = "actif";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the series are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    SeriesSets sets = new SeriesSets(how.data(), protocol);
    Path cells = Study.cells(how.out(), NAME, protocol.extent());
    return new Study(
            NAME,
            protocol.extent(),
            ActifText.of(protocol),
            ActifPlan.of(new SeriesWorkshop(protocol, sets, cells)),
            how)
        .run(listener, cancellation);
  }
}
