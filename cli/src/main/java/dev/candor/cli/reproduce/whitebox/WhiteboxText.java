package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.StudyText;

/** What the page of the white-box methods says besides its tables. */
final class WhiteboxText {
  private WhiteboxText() {}

  static StudyText of(WhiteboxProtocol protocol) {
    return new StudyText(
        "Looking inside: imports, laws, sanity and memory",
        "Whether networks of other makers answer here as they do there, whether the methods keep"
            + " the laws that they promise, which of them notice that the weights are gone, and"
            + " whether memory stays flat. The values of Captum and of the reference formulas are"
            + " held by the golden checks ([golden.md](golden.md)), times stand in"
            + " [speed.md](speed.md).",
        "Seeds begin at "
            + protocol.firstSeed()
            + ". Networks of the laws are drawn, not trained: "
            + protocol.networks()
            + " of each kind, weights uniform in 1/sqrt(inputs) of each layer, one input each drawn"
            + " from the normal distribution. Everything else is said with each table.");
  }
}
