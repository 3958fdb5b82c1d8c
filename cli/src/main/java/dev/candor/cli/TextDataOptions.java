package dev.candor.cli;

import dev.candor.cli.text.training.TextInput;
import dev.candor.cli.text.training.TextParting;
import dev.candor.cli.text.training.TextParts;
import dev.candor.data.text.set.Agreement;
import dev.candor.data.text.set.MarkedText;
import dev.candor.data.text.set.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where texts stand and how they are parted, as options of the command. */
final class TextDataOptions {
  @Option(
      names = "--text",
      paramLabel = "COL",
      description =
          "The column or field of the texts; a field may be a list of words (default: text, tokens"
              + " or sentence).")
  private Optional<String> text = Optional.empty();

  @Option(
      names = {"--label", "--target"},
      paramLabel = "COL",
      description = "The column or field of the labels (default: label).")
  private Optional<String> label = Optional.empty();

  @Option(
      names = "--rationales",
      paramLabel = "COL",
      description =
          "The column or field of marks, 0 or 1 for each word between blanks: which words matter is"
              + " learned from them. A field may hold a list for each person.")
  private Optional<String> rationales = Optional.empty();

  @Option(
      names = "--agreement",
      paramLabel = "any|half|most",
      description = "How many of several people must mark a word (default: any).")
  private Agreement agreement = Agreement.ANY;

  @Option(
      names = "--no-header",
      description =
          "Fields with tabs between and no line of names: columns are numbers from 1, quotes are"
              + " characters like others.")
  private boolean noHeader;

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Texts to test on, laid out as the others (default: a share, drawn).")
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--test-share",
      paramLabel = "X",
      description = "Share of each class to test on (default: .2).")
  private double testShare = .2;

  @Option(
      names = "--validation-share",
      paramLabel = "X",
      description = "Share of each class that chooses the epoch (default: .1).")
  private double validationShare = .1;

  boolean hasRationales() {
    return rationales.isPresent();
  }

  TextParts parts(Terminal terminal, Path file, long seed) {
    TextParting parting = new TextParting(testShare, validationShare, seed);
    TextInput input =
        new TextInput(
            new TextFile(text, label, rationales, agreement),
            noHeader ? TextInput.Header.NONE : TextInput.Header.NAMES);
    List<MarkedText> all = input.read(terminal.resolve(file));
    Optional<List<MarkedText>> testing = test.map(other -> input.read(terminal.resolve(other)));
    return TextParts.of(all, testing, parting);
  }
}
