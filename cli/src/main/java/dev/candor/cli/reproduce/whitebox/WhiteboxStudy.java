package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Do the methods that look inside keep what they promise?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many cells are measured at a time
 * @param golden the folder of the golden cases
 * @param speed the folder of the fixed models
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 */
public record WhiteboxStudy(
    WhiteboxProtocol protocol,
    Optional<WhiteboxPart> only,
    Study.Begin begin,
    int threads,
    Path golden,
    Path speed,
    Path out,
    String command) {
  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the models are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    return new Study(
            "whitebox",
            protocol.extent(),
            WhiteboxText.of(protocol),
            new WhiteboxPlan(this),
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
