package dev.candor.cli;

import dev.candor.cli.text.training.TextInput;
import dev.candor.cli.words.GivenTexts;
import dev.candor.core.InputException;
import dev.candor.data.text.set.Agreement;
import dev.candor.data.text.set.TextFile;
import dev.candor.design.text.TextClassifier;
import dev.candor.report.token.TerminalColours;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How files of texts are read, for the verbs that take them. */
final class TextOptions {
  @Option(
      names = "--text",
      paramLabel = "COL",
      description =
          "Texts: the column or field that holds them (default: text, tokens or sentence).")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--label",
      paramLabel = "COL",
      description = "Texts: the column or field with their class (default: label, if there).")
  private Optional<String> label = Optional.empty();

  @Option(
      names = "--rationales",
      paramLabel = "COL",
      description =
          "Texts: the column or field that says which words people marked, 0 or 1 for each word.")
  private Optional<String> rationales = Optional.empty();

  @Option(
      names = "--agreement",
      paramLabel = "any|half|most",
      description = "Texts: how many of several people make a word marked (default: any).")
  private Optional<Agreement> agreement = Optional.empty();

  @Option(
      names = "--no-header",
      description =
          "Texts: fields with tabs between and no line of names; columns are numbers from 1.")
  private boolean noHeader;

  /** What was given on the command line, read for a classifier. */
  GivenTexts read(String given, Terminal terminal, TextClassifier classifier) {
    TextFile form =
        TextFile.withDefaults()
            .withText(text)
            .withLabel(label)
            .withMarks(rationales)
            .withAgreement(agreement.orElse(Agreement.ANY));
    TextInput input =
        new TextInput(form, noHeader ? TextInput.Header.NONE : TextInput.Header.NAMES);
    return GivenTexts.of(
        given,
        terminal.workingDirectory(),
        noHeader || !form.equals(TextFile.withDefaults())
            ? GivenTexts.Said.COLUMNS
            : GivenTexts.Said.NOTHING,
        input::texts,
        classifier);
  }

  /** Whether somebody named the column of marked words. */
  boolean areMarked() {
    return rationales.isPresent();
  }

  /** Checks that what was said of texts was said of texts. */
  void refuseUnlessTexts() {
    String given =
        text.isPresent()
            ? "--text"
            : label.isPresent()
                ? "--label"
                : rationales.isPresent()
                    ? "--rationales"
                    : agreement.isPresent() ? "--agreement" : noHeader ? "--no-header" : "";
    if (!given.isEmpty()) {
      throw InputException.of(
          given, "must be for a classifier of texts of ours", "another model", "leave it out");
    }
  }

  /** Which colours standard output shows: none unless it is a terminal, none where told so. */
  static TerminalColours colours(Terminal terminal) {
    boolean watched = terminal.screen().live() && Screen.resultsAreWatched();
    String unwanted = System.getenv("NO_COLOR");
    boolean dumb = "dumb".equals(System.getenv("TERM"));
    if (!watched || dumb || (unwanted != null && !unwanted.isEmpty())) {
      return TerminalColours.NONE;
    }
    String depth = String.valueOf(System.getenv("COLORTERM"));
    return depth.equals("truecolor") || depth.equals("24bit")
        ? TerminalColours.TRUE_COLOUR
        : TerminalColours.INDEXED;
  }
}
