package dev.candor.cli.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.WindowSettings;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.design.actif.model.SeriesFit;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.actif.model.SeriesPreparation;
import dev.candor.design.actif.model.SeriesTrainer;
import dev.candor.report.explanation.ExplainedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesRunTest {
  private static final int STEPS = 3;

  @TempDir private Path folder;

  @Test
  void exampleWindowsOfClassesAreAboutTheClassThatIsAnswered() throws IOException {
    StringBuilder text = new StringBuilder("a,b,state\n");
    for (int row = 0; row < 150; row++) {
      text.append(row % 9 - 4).append(',').append(row % 5).append(',');
      text.append(row % 9 < 3 ? "low" : row % 9 < 6 ? "middle" : "high").append('\n');
    }
    Path file = Files.writeString(folder.resolve("one.csv"), text);
    SeriesSettings settings = SeriesSettings.of("state");
    Series series = new SeriesReader(settings).read(List.of(file));
    WindowSettings windows = WindowSettings.of(STEPS);
    SeriesParts parts = SeriesParts.of(series, windows, Parting.withSeed(1));
    SeriesDesign design = SeriesDesign.withDefaults().withUnits(8);
    SeriesFit fit = SeriesFit.withDefaults().withEpochs(12).withRate(.03).withBatchRows(16);
    SeriesPreparation preparation = SeriesPreparation.of(settings);
    SeriesPlan plan = new SeriesPlan(preparation, windows, SeriesScaling.ROBUST, design, fit);
    try (SeriesModel model =
        SeriesTrainer.of(design, fit, parts.training(), parts.validation()).train()) {
      List<ExplainedInput.Window> examples =
          new SeriesRun("one", plan, parts, model).summary().examples();

      assertThat(examples)
          .isNotEmpty()
          .allMatch(one -> model.classes().contains(one.answer().target()))
          .allMatch(one -> one.answer().score() > 1. / model.classes().size());
      assertThat(examples)
          .extracting(one -> one.answer().target())
          .anyMatch(answered -> !answered.equals(model.classes().get(0)));
    }
  }
}
