package dev.candor.cli.reproduce.actif;

import dev.candor.data.series.BrokenRows;
import dev.candor.data.series.Duplicates;
import dev.candor.data.series.Missing;
import dev.candor.data.series.PastTarget;
import dev.candor.data.series.Recipe;
import dev.candor.data.series.RepeatedRows;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.SubjectFold;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The real data of the study, read once when first asked for. Many threads may ask. */
public final class SeriesSets {
  private static final double NEAREST = .35;
  private static final double FARTHEST = 3;
  private static final int FOLD_SEED = 1;

  /** Hours for which the last value of a sensor goes on. */
  private static final int CARRIED = 24;

  private static final List<String> STATIONS =
      List.of("Aotizhongxin", "Dongsi", "Huairou", "Wanshouxigong");

  private final Path data;
  private final ActifProtocol protocol;
  private final Map<StudiedSeries, StudySeries> read = new EnumMap<>(StudiedSeries.class);

  /**
   * The sets below a folder.
   *
   * @param data where the data sets lie
   */
  public SeriesSets(Path data, ActifProtocol protocol) {
    this.data = data;
    this.protocol = protocol;
  }

  /** Whether a set is there. */
  public boolean there(StudiedSeries set) {
    return Files.isDirectory(data.resolve(set.folder()));
  }

  /** A set, cut into windows. */
  public synchronized StudySeries of(StudiedSeries set) {
    StudySeries found = read.get(set);
    if (found == null) {
      found = make(set);
      read.put(set, found);
    }
    return found;
  }

  private StudySeries make(StudiedSeries set) {
    SeriesSizes sizes = protocol.of(set);
    Path folder = data.resolve(set.folder());
    Series series =
        switch (set) {
          case GAZE -> gaze(folder);
          case BEIJING -> beijing(folder);
          case ETT -> transformers(folder);
        };
    Series distinct = Duplicates.in(series).leftOut(series);
    WindowSettings cut =
        WindowSettings.of(sizes.steps()).withStride(sizes.stride()).withHorizon(sizes.horizon());
    long seed = FOLD_SEED + protocol.firstSeed() - 1;
    return new StudySeries(
        set, Windows.of(distinct, cut), SubjectFold.of(distinct.subjects(), sizes.folds(), seed));
  }

  private static Series gaze(Path folder) {
    SeriesSettings settings =
        SeriesSettings.of("GT_depth")
            .withIgnored(List.of("System Timestamp", "Estimated Depth"))
            .alsoMissing("Infinity", "-Infinity")
            .withBroken(BrokenRows.SKIP)
            .withRepeated(RepeatedRows.DROP);
    return Recipe.GAZE.apply(
        new SeriesReader(settings)
            .read(SeriesReader.files(folder))
            .withTargetIn(NEAREST, FARTHEST));
  }

  private static Series beijing(Path folder) {
    SeriesSettings settings =
        SeriesSettings.of("PM2.5")
            .withTime("year", "month", "day", "hour")
            .withIgnored(List.of("No", "RAIN"))
            .withPast(PastTarget.FEATURE)
            .withMissing(new Missing.CarryForward(CARRIED));
    List<SideBySide.Part> parts = new ArrayList<>();
    for (Path file : SeriesReader.files(folder)) {
      for (String station : STATIONS) {
        if (file.getFileName().toString().contains(station)) {
          parts.add(new SideBySide.Part(station, new SeriesReader(settings).read(List.of(file))));
        }
      }
    }
    return SideBySide.byMonth(parts);
  }

  private static Series transformers(Path folder) {
    SeriesSettings settings = SeriesSettings.of("OT").withTime("date").withPast(PastTarget.FEATURE);
    List<SideBySide.Part> parts = new ArrayList<>();
    for (Path file : SeriesReader.files(folder)) {
      String name = file.getFileName().toString();
      parts.add(
          new SideBySide.Part(
              name.substring(0, name.indexOf('.')),
              new SeriesReader(settings).read(List.of(file))));
    }
    return SideBySide.byMonth(parts);
  }
}
