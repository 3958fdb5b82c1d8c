package dev.candor.cli.reproduce.yardstick;

import dev.candor.cli.reproduce.Study;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Can the yardstick be trusted, and what does it say of the scores network?
 *
 * @param protocol how much is measured
 * @param only one table, or all
 * @param begin whether finished cells are kept
 * @param threads how many cells are measured at a time
 * @param data the folder of the real data sets
 * @param golden the folder of the golden cases, whose models the errors are measured on
 * @param out where the page goes; cells go below it
 * @param command what was typed, for the page
 */
public record YardstickStudy(
    YardstickProtocol protocol,
    Optional<YardstickPart> only,
    Study.Begin begin,
    int threads,
    Path data,
    Path golden,
    Path out,
    String command) {
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
            only.map(part -> part),
            begin,
            threads,
            out,
            command)
        .run(listener, cancellation);
  }
}
