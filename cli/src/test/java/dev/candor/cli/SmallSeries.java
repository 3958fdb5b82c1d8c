package dev.candor.cli;

import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.model.Body;
import dev.candor.design.actif.model.Front;
import dev.candor.design.actif.model.SeriesDesign;
import dev.candor.design.actif.model.SeriesFit;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.actif.model.SeriesPreparation;
import dev.candor.design.actif.model.SeriesTrainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Three people with a time, a person's name, four features of which {@code driver} drives the
 * target, and a small model of them, as a person would have them.
 */
final class SmallSeries {
  /** How many rows a window has. */
  static final int STEPS = 5;

  static final String HEADER = "time,person,noise,driver,still,other,y";

  private static final Map<String, Map<String, byte[]>> TRAINED = new ConcurrentHashMap<>();

  private SmallSeries() {}

  /** Writes the series as a file, and a model of them into a folder. */
  static void write(Path folder) throws IOException {
    Files.writeString(folder.resolve("people.csv"), people(3, 80, 7));
    model(folder, SeriesDesign.withDefaults().withUnits(8), "model");
  }

  /** Trains another model of the same series. */
  static void gated(Path folder) {
    model(folder, SeriesDesign.withDefaults().withUnits(8).withFront(Front.GATE), "gated");
  }

  /** Trains a model without states. */
  static void convolutions(Path folder) {
    model(folder, SeriesDesign.of(Body.TCN).withUnits(8).withLayers(2), "tcn");
  }

  /** Puts a model into a folder; each is trained once for all tests of a run. */
  private static void model(Path folder, SeriesDesign design, String name) {
    Map<String, byte[]> files = TRAINED.computeIfAbsent(name, n -> trained(folder, design, n));
    Path own = folder.resolve(name);
    try {
      Files.createDirectories(own);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(own.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> trained(Path folder, SeriesDesign design, String name) {
    SeriesSettings settings = SeriesSettings.of("y").withTime("time").withSubject("person");
    Series series = new SeriesReader(settings).read(List.of(folder.resolve("people.csv")));
    WindowSettings windows = WindowSettings.of(STEPS);
    List<String> subjects = series.subjects();
    try (SeriesModel model =
        SeriesTrainer.of(
                design,
                SeriesFit.withDefaults().withEpochs(60).withPatience(60).withRate(.02),
                Windows.of(series.ofSubjects(subjects.subList(0, 2)), windows),
                Windows.of(series.ofSubjects(subjects.subList(2, 3)), windows))
            .withPreparation(SeriesPreparation.of(settings))
            .train()) {
      model.write(folder.resolve(name));
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> written = Files.list(folder.resolve(name))) {
      for (Path file : written.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** So many people with so many rows each, with the line of names. */
  static String people(int people, int rows, long seed) {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    SplittableRandom random = new SplittableRandom(seed);
    for (int person = 0; person < people; person++) {
      for (int row = 0; row < rows; row++) {
        text.append(row(random, "p" + person, row)).append('\n');
      }
    }
    return text.toString();
  }

  /** One row. */
  static String row(SplittableRandom random, String person, int time) {
    double driver = random.nextGaussian() * 10 + 50;
    return String.format(
        Locale.ROOT,
        "%d,%s,%.4f,%.4f,3,%.4f,%.4f",
        time,
        person,
        random.nextGaussian(),
        driver,
        random.nextGaussian() * 100,
        2 * driver + 7 + random.nextGaussian() * .1);
  }
}
