package dev.candor.cli;

import dev.candor.cli.explanation.ExplanationText;
import dev.candor.report.token.TerminalColours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Gives explanations of pictures where they are wanted: a folder of all forms, a file of one, the
 * terminal.
 *
 * @param data what people call the pictures
 */
record PictureOutput(
    Terminal terminal, Everywhere everywhere, PictureExplanations found, String data) {
  /** Gives them. */
  void give(Optional<Path> out, Words words) throws IOException {
    if (out.isPresent()) {
      write(out.get(), words);
    }
    if (everywhere.json()) {
      terminal.out().println(JsonText.of(found.json()));
    } else if (out.isEmpty()) {
      ExplanationText.print(found.explanation(), words.results(), TerminalColours.NONE);
    }
    words.asides().println(found.finding());
  }

  private void write(Path shown, Words words) throws IOException {
    Path place = terminal.resolve(shown);
    ExplanationForm form = ExplanationForm.of(place, shown);
    switch (form) {
      case FOLDER -> {
        OutputFile.write(place.resolve("explanation.json"), JsonText.of(found.json()) + "\n");
        OutputFile.write(place.resolve("report.html"), found.page(data));
        words
            .asides()
            .printf(
                "wrote explanation.json, report.html and %s to %s%n",
                Counted.of(found.count(), "drawing"), shown);
        return;
      }
      case JSON -> OutputFile.write(place, JsonText.of(found.json()) + "\n");
      case HTML -> OutputFile.write(place, found.page(data));
      case PNG -> {
        byte[] png =
            found
                .onlyPicture()
                .filter(one -> found.count() == 1)
                .orElseThrow(() -> refused(form, shown));
        OutputFile.write(place, stream -> stream.write(png));
      }
      case CSV, SVG -> throw refused(form, shown);
    }
    words.asides().printf("wrote %s to %s%n", Counted.of(found.count(), "explanation"), shown);
  }

  private RuntimeException refused(ExplanationForm form, Path shown) {
    return form.refused(shown, found.count() + " of the kind images");
  }
}
