package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Does a small network on attention tell which words matter, as well as methods that cost a hundred
 * times as much, and on tasks it never saw?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many cells are measured at a time
 * @param data where the data sets lie
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 */
public record ExpnetStudy(
    ExpnetProtocol protocol,
    Optional<ExpnetPart> only,
    Study.Begin begin,
    int threads,
    Path data,
    Path out,
    String command) {
  private static final String NAME = "expnet";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the texts or the encoder are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    TextSets sets = new TextSets(data, protocol);
    Path cells = Study.cells(out, NAME, protocol.extent());
    Classifiers classifiers = new Classifiers(cells, protocol, sets);
    return new Study(
            NAME,
            protocol.extent(),
            ExpnetText.of(protocol),
            ExpnetPlan.of(new ExpnetWorkshop(protocol, sets, classifiers)),
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
