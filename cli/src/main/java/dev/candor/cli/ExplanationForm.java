package dev.candor.cli;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Inputs;
import dev.candor.cli.input.Shown;
import dev.candor.core.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The forms in which an explanation is written, by the ending of {@code --out}. */
enum ExplanationForm {
  /** Every number, and how they came about. */
  JSON(".json", "any inputs"),
  /** A line for each row of a table. */
  CSV(".csv", "rows of a table"),
  /** A page to look at. */
  HTML(".html", "rows of a table, windows of series, image files or texts"),
  /** The map over one image. */
  PNG(".png", "one image file"),
  /** The bars of one row. */
  SVG(".svg", "one row of a table"),
  /** All forms that the inputs have. */
  FOLDER("", "any inputs");

  private final String ending;
  private final String inputs;

  ExplanationForm(String ending, String inputs) {
    this.ending = ending;
    this.inputs = inputs;
  }

  /**
   * The form that a place asks for; a folder that is there is one whatever it is called.
   *
   * @param shown how the person named the place
   * @throws InputException if its ending is none of these
   */
  static ExplanationForm of(Path place, Path shown) {
    if (Files.isDirectory(place)) {
      return FOLDER;
    }
    String name = String.valueOf(shown.getFileName()).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 1 && !Files.exists(place)) {
      return FOLDER;
    }
    return Arrays.stream(values())
        .filter(form -> form != FOLDER && dot > 0 && name.endsWith(form.ending))
        .findFirst()
        .orElseThrow(() -> unknown(shown));
  }

  private static InputException unknown(Path shown) {
    String endings =
        Arrays.stream(values())
            .filter(form -> form != FOLDER)
            .map(form -> form.ending)
            .collect(Collectors.joining(", "));
    return InputException.of(
        "--out", "must end in one of " + endings + ", or be a folder", shown, "give another name");
  }

  /**
   * Checks that these inputs can be written in this form.
   *
   * @throws InputException if they cannot
   */
  void check(List<Inputs> groups, Path shown) {
    Inputs first = groups.get(0);
    boolean table = first.layout().kind() == InputKind.TABLE;
    boolean pictures = first.shown() instanceof Shown.Pictures;
    boolean text = first.shown() instanceof Shown.Text;
    int count = groups.stream().mapToInt(Inputs::count).sum();
    boolean fits =
        switch (this) {
          case JSON, FOLDER -> true;
          case CSV -> table;
          case HTML -> table || pictures || text || first.shown() instanceof Shown.Windows;
          case PNG -> pictures && count == 1;
          case SVG -> table && count == 1;
        };
    if (!fits) {
      throw refused(shown, count + " of the kind " + first.layout().kind().label());
    }
  }

  /** The refusal of inputs that have no such form. */
  InputException refused(Path shown, String found) {
    return InputException.of(
        "--out " + shown, "must be for " + inputs, found, "give a .json file or a folder");
  }
}
