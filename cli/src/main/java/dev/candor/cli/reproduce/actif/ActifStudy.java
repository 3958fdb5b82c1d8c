package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Do activations tell which features of a series matter, as well as methods that cost a hundred
 * times as much?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many cells are measured at a time
 * @param data where the data sets lie
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 */
public record ActifStudy(
    ActifProtocol protocol,
    Optional<ActifPart> only,
    Study.Begin begin,
    int threads,
    Path data,
    Path out,
    String command) {
  private static final String NAME = "actif";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the series are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    SeriesSets sets = new SeriesSets(data, protocol);
    Path cells = Study.cells(out, NAME, protocol.extent());
    return new Study(
            NAME,
            protocol.extent(),
            ActifText.of(protocol),
            new ActifPlan(new SeriesWorkshop(protocol, sets, cells)),
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
