package dev.candor.cli.reproduce.expnet;

import dev.candor.cli.reproduce.Study;
import dev.candor.cli.reproduce.StudyRun;
import dev.candor.core.Cancellation;
import dev.candor.core.ProgressListener;
import java.nio.file.Path;

/**
 * Does a small network on attention tell which words matter, as well as methods that cost a hundred
 * times as much, and on tasks it never saw?
 *
 * @param protocol how much is measured
 * @param how which tables are measured, with what data, and where the page goes
 */
public record ExpnetStudy(ExpnetProtocol protocol, StudyRun how) {
  private static final String NAME = "expnet";

  /**
   * Measures what is missing and writes the page.
   *
   * @throws dev.candor.core.InputException if the texts or the encoder are not there
   * @throws java.util.concurrent.CancellationException if it was stopped; finished cells are kept
   */
  public Study.Outcome run(ProgressListener listener, Cancellation cancellation) {
    TextSets sets = new TextSets(how.data(), protocol);
    Path cells = Study.cells(how.out(), NAME, protocol.extent());
    Classifiers classifiers = new Classifiers(cells, protocol, sets);
    return new Study(
            NAME,
            protocol.extent(),
            ExpnetText.of(protocol),
            ExpnetPlan.of(new ExpnetWorkshop(protocol, sets, classifiers)),
            how)
        .run(listener, cancellation);
  }
}
