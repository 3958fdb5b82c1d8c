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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes an explanation where {@code --out} says: a file of one form, or a folder for all forms.
 *
 * @param model as the person named it, for the page's title
 * @param explanation what was found
 * @param table beside the rows of a table
 * @param json as {@code --json} prints it
 */
record ExplanationFiles(
    Path model,
    Explanation explanation,
    Optional<ExplanationTable> table,
    Map<String, @Nullable Object> json) {
  private static final int MOST_SHOWN = 20;

  /**
   * Writes it.
   *
   * @param shown how the person named the place
   * @return what was written, as the person would name it
   */
  List<Path> write(Path place, Path shown) throws IOException {
    ExplanationForm form = ExplanationForm.of(place, shown);
    switch (form) {
      case FOLDER -> {
        return inFolder(place, shown);
      }
      case JSON -> OutputFile.write(place, JsonText.of(json) + "\n");
      case CSV -> OutputFile.write(place, table.orElseThrow(() -> unseen(form, shown))::writeCsv);
      case HTML -> OutputFile.write(place, page().orElseThrow(() -> unseen(form, shown)));
      case PNG -> {
        byte[] bytes = picture(explanation.inputs().get(0)).orElseThrow(() -> unseen(form, shown));
        OutputFile.write(place, out -> out.write(bytes));
      }
      case SVG ->
          OutputFile.write(
              place, bars(explanation.inputs().get(0), 1).orElseThrow(() -> unseen(form, shown)));
    }
    return List.of(shown);
  }

  /** The method gave numbers that cannot be drawn. */
  private InputException unseen(ExplanationForm form, Path shown) {
    return form.refused(shown, "what " + explanation.method() + " says cannot be drawn");
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
    Optional<String> page = page();
    if (page.isPresent()) {
      put(folder, shown, "report.html", page.get().getBytes(StandardCharsets.UTF_8), written);
    }
    return written;
  }

  private void pictures(Path folder, Path shown, List<Path> written) throws IOException {
    int number = 0;
    for (Explained one : explanation.inputs()) {
      number++;
      Optional<byte[]> png = picture(one);
      if (png.isPresent()) {
        put(folder, shown, "overlay-" + number + ".png", png.get(), written);
      }
      Optional<String> svg = number <= MOST_SHOWN ? bars(one, number) : Optional.empty();
      if (svg.isPresent()) {
        byte[] bytes = svg.get().getBytes(StandardCharsets.UTF_8);
        put(folder, shown, "row-" + number + ".svg", bytes, written);
      }
    }
  }

  private Optional<byte[]> picture(Explained one) {
    Optional<ExplainedInput> input = ExplanationShown.of(one, explanation.classes());
    return input.isPresent() && input.get() instanceof ExplainedInput.Image image
        ? Optional.of(Overlay.withDefaults().png(image.picture(), image.map()))
        : Optional.empty();
  }

  private Optional<String> bars(Explained one, int number) {
    Optional<ExplainedInput> input = ExplanationShown.of(one, explanation.classes());
    return input.isPresent() && input.get() instanceof ExplainedInput.Row row
        ? Optional.of(
            AttributionChart.withDefaults()
                .draw("row-" + number, row.parts(), row.base(), row.answer().score())
                .standalone())
        : Optional.empty();
  }

  private Optional<String> page() {
    List<ExplainedInput> inputs =
        explanation.inputs().stream()
            .limit(MOST_SHOWN)
            .flatMap(one -> ExplanationShown.of(one, explanation.classes()).stream())
            .toList();
    return inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ExplanationReport.text(
                new ExplanationSummary(
                    String.valueOf(model.getFileName()),
                    explanation.kind().label(),
                    explanation.inputs().get(0).attribution().evidence(),
                    List.of(),
                    inputs,
                    explanation.inputs().size() - inputs.size())));
  }

  private static void put(Path folder, Path shown, String name, byte[] bytes, List<Path> written)
      throws IOException {
    OutputFile.write(folder.resolve(name), out -> out.write(bytes));
    written.add(shown.resolve(name));
  }
}
