package dev.candor.cli;

import dev.candor.cli.series.CostOverForward;
import dev.candor.cli.series.Parting;
import dev.candor.cli.series.SeriesParts;
import dev.candor.cli.series.SeriesPlan;
import dev.candor.core.WholeFile;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.generate.Extent;
import dev.candor.data.series.generate.Extras;
import dev.candor.data.series.generate.GeneratedSeries;
import dev.candor.data.series.generate.LaggedDrivers;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.design.actif.model.SeriesFit;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.actif.model.SeriesPreparation;
import dev.candor.report.series.KnownDriver;
import dev.candor.report.series.SeriesTrainingSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The demonstration on series that needs no data: what drives the target, and how much later, is
 * known, and is never told to the network.
 */
final class SeriesDemo {
  /** What people call the series. */
  static final String NAME = "generated series";

  /** The file of the series in the model's folder. */
  static final String FILE = "series.csv";

  private static final String SUBJECT = "subject";
  private static final int SUBJECTS = 12;
  private static final int ROWS = 600;
  private static final int WINDOW = 10;
  private static final int LAG = 3;
  private static final List<Double> WEIGHTS = List.of(1.0, -.5, .25);
  private static final Extras EXTRAS = new Extras(8, 1);
  private static final int EPOCHS = 12;
  private static final double RATE = .005;
  private static final int MEASURED = 1024;

  private SeriesDemo() {}

  /** The series of a seed: three features that count, eight that do not, one that never moves. */
  static GeneratedSeries made(long seed) {
    return new LaggedDrivers(Extent.of(SUBJECTS, ROWS), WEIGHTS, LAG, EXTRAS).generate(seed);
  }

  static SeriesPlan plan(Everywhere everywhere, Optional<Integer> epochs) {
    return new SeriesPlan(
        SeriesPreparation.of(SeriesSettings.of("y").withSubject(SUBJECT)),
        WindowSettings.of(WINDOW),
        SeriesScaling.STANDARD,
        SeriesDesign.withDefaults(),
        SeriesFit.withDefaults()
            .withEpochs(epochs.orElse(EPOCHS))
            .withRate(RATE)
            .withSeed(everywhere.seed())
            .withThreads(everywhere.threads().orElse(1)));
  }

  static SeriesParts parts(GeneratedSeries made, SeriesPlan plan, long seed) {
    return SeriesParts.of(made.series(), plan.windows(), Parting.withSeed(seed));
  }

  /** Where the driver stands, and what the ranking cost beside the answers. */
  static SeriesTrainingSummary more(
      GeneratedSeries made, SeriesParts parts, SeriesModel model, SeriesTrainingSummary summary) {
    String driver = made.drivers().get(0);
    int rank = 1 + summary.ranking().ranking().order().indexOf(driver);
    int[] some = new int[Math.min(MEASURED, parts.test().count())];
    java.util.Arrays.setAll(some, i -> i);
    double cost = CostOverForward.of(model, model.scaled(parts.test()).inputs(some));
    return summary
        .withDriver(new KnownDriver(driver, rank))
        .withCost(OptionalDouble.of(cost), summary.seconds());
  }

  /** Writes the series as anybody would have it, so that the model can be asked about it. */
  static void writeInto(Path folder, Series series) {
    StringBuilder text = new StringBuilder(SUBJECT);
    series.features().forEach(name -> text.append(',').append(name));
    text.append(',').append(series.target()).append('\n');
    for (Recording recording : series.recordings()) {
      for (int row = 0; row < recording.rows(); row++) {
        text.append(recording.subject());
        for (int f = 0; f < series.features().size(); f++) {
          text.append(',').append(recording.value(f, row));
        }
        text.append(',').append(recording.target(row)).append('\n');
      }
    }
    WholeFile.write(folder.resolve(FILE), text.toString());
  }
}
