package dev.candor.cli;

import dev.candor.cli.explanation.Explanation;
import dev.candor.core.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an explanation where {@code --out} says: a file of one form, or a folder for all forms.
 *
 * @param explanation what was found
 * @param table beside the rows of a table
 * @param json as {@code --json} prints it
 */
record ExplanationFiles(
    Explanation explanation, Optional<ExplanationTable> table, Map<String, @Nullable Object> json) {
  /**
   * Writes it.
   *
   * @param shown how the person named the place
   * @return what was written, as the person would name it
   */
  List<Path> write(Path place, Path shown) throws IOException {
    String name = String.valueOf(shown.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".json")) {
      OutputFile.write(place, JsonText.of(json) + "\n");
      return List.of(shown);
    }
    boolean folder = Files.isDirectory(place) || (!name.contains(".") && !Files.exists(place));
    if (folder) {
      return inFolder(place, shown);
    }
    if (table.isEmpty()) {
      throw InputException.of(
          "--out",
          "must be a .json file or a folder for " + explanation.kind().label(),
          shown,
          "give another");
    }
    OutputFile.write(place, table.get()::writeCsv);
    return List.of(shown);
  }

  private List<Path> inFolder(Path folder, Path shown) throws IOException {
    List<Path> written = new ArrayList<>();
    OutputFile.write(folder.resolve("explanation.json"), JsonText.of(json) + "\n");
    written.add(shown.resolve("explanation.json"));
    if (table.isPresent()) {
      OutputFile.write(folder.resolve("explanation.csv"), table.get()::writeCsv);
      written.add(shown.resolve("explanation.csv"));
    }
    return written;
  }
}
