package dev.candor.cli;

import dev.candor.cli.model.OpenedModel;
import dev.candor.cli.words.OriginalEncoder;
import dev.candor.core.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which encoder a classifier of texts was trained from, for methods that hold the two together. */
final class OriginalEncoderOption {
  @Option(
      names = "--encoder",
      paramLabel = "NAME|DIR",
      description =
          "Texts: what the model was trained from, for the fourth signal of joined-signals: what"
              + " train text --encoder was given (default: minilm-l6, where it was that and is at"
              + " hand).")
  private Optional<String> encoder = Optional.empty();

  /** The encoder, to be read when a method asks. The caller closes it. */
  OriginalEncoder of(OpenedModel opened, Terminal terminal) {
    return OriginalEncoder.of(
        opened.text().orElseThrow(),
        encoder.map(named -> () -> EncoderOption.start(named, terminal).encoder()));
  }

  /** Checks that it was said of a classifier of texts. */
  void refuseUnlessTexts() {
    if (encoder.isPresent()) {
      throw InputException.of(
          "--encoder", "must be for a classifier of texts of ours", encoder.get(), "leave it out");
    }
  }
}
