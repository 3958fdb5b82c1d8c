package dev.candor.cli;

import dev.candor.cli.explanation.Explained;
import dev.candor.cli.explanation.Explanation;
import dev.candor.cli.explanation.ExplanationShown;
import dev.candor.core.InputException;
import dev.candor.report.ExplanationReport;
import dev.candor.report.chart.AttributionChart;
import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.explanation.ExplanationSummary;
import dev.candor.report.heat.Overlay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
  private static final int MOST_SHOWN = 20;

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
    pictures(folder, shown, written);
    page(folder, shown, written);
    return written;
  }

  private void pictures(Path folder, Path shown, List<Path> written) throws IOException {
    int number = 0;
    for (Explained one : explanation.inputs()) {
      number++;
      Optional<ExplainedInput> input = ExplanationShown.of(one, explanation.classes());
      if (input.isPresent() && input.get() instanceof ExplainedInput.Image image) {
        byte[] png = Overlay.withDefaults().png(image.picture(), image.map());
        put(folder, shown, "overlay-" + number + ".png", png, written);
      } else if (input.isPresent()
          && input.get() instanceof ExplainedInput.Row row
          && number <= MOST_SHOWN) {
        String svg =
            AttributionChart.withDefaults()
                .draw("row-" + number, row.parts(), row.base(), row.answer().score())
                .standalone();
        put(folder, shown, "row-" + number + ".svg", svg.getBytes(StandardCharsets.UTF_8), written);
      }
    }
  }

  private void page(Path folder, Path shown, List<Path> written) throws IOException {
    List<ExplainedInput> inputs =
        explanation.inputs().stream()
            .limit(MOST_SHOWN)
            .flatMap(one -> ExplanationShown.of(one, explanation.classes()).stream())
            .toList();
    if (inputs.isEmpty()) {
      return;
    }
    ExplanationSummary summary =
        new ExplanationSummary(
            explanation.modelHash().orElse("model"),
            explanation.kind().label(),
            explanation.inputs().get(0).attribution().evidence(),
            List.of(),
            inputs,
            explanation.inputs().size() - inputs.size());
    put(
        folder,
        shown,
        "report.html",
        ExplanationReport.text(summary).getBytes(StandardCharsets.UTF_8),
        written);
  }

  private static void put(Path folder, Path shown, String name, byte[] bytes, List<Path> written)
      throws IOException {
    OutputFile.write(folder.resolve(name), out -> out.write(bytes));
    written.add(shown.resolve(name));
  }
}
