package dev.candor.cli.input;

import dev.candor.core.Axes;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesReader;
import dev.candor.data.series.SeriesSettings;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.model.SeriesModel;
import dev.candor.design.actif.model.SeriesPreparation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The windows of series as a model of ours reads them: found first, and copied when asked for, in
 * the units of its network.
 */
public final class SeriesWindows {
  private static final int BACKGROUND = 4096;

  private final SeriesModel model;
  private final Windows windows;
  private final Windows scaled;

  private SeriesWindows(SeriesModel model, Windows windows) {
    this.model = model;
    this.windows = windows;
    this.scaled = model.scaled(windows);
  }

  /**
   * Reads a file, or the files of a folder, with what the model knows of them: columns by name,
   * gaps, missing values, windows. The target may be missing.
   *
   * @throws dev.candor.core.InputException with file and line, for what the model cannot read
   */
  public static SeriesWindows read(Path place, SeriesModel model) {
    SeriesPreparation preparation = model.preparation();
    SeriesSettings settings = preparation.settings();
    List<String> columns =
        preparation.recipe().isPresent() ? settings.features() : model.features();
    Series read =
        SeriesReader.ofTrained(settings, columns, model.classes())
            .forRecipe(preparation.recipe())
            .read(SeriesReader.files(place));
    Series prepared = preparation.prepared(read);
    Series own =
        prepared.features().equals(model.features())
            ? prepared
            : prepared.withFeatures(model.features());
    return new SeriesWindows(model, Windows.toAnswer(own, model.windowSettings()));
  }

  /** How many there are. */
  public int count() {
    return windows.count();
  }

  /** In their own units, with their targets. */
  public Windows windows() {
    return windows;
  }

  /** What was odd about the files. */
  public List<String> notes() {
    return windows.series().notes();
  }

  /** Where a window lies. */
  public WindowPlace place(int window) {
    return WindowPlace.of(windows, window);
  }

  /** Some of them in the network's units, {@code [n, steps, features]}. */
  public NdArray batch(int... some) {
    return scaled.inputs(some);
  }

  /** Some of them, ready to be explained. */
  public Inputs inputs(int... some) {
    return new Inputs(
        batch(some),
        layout(),
        answers(some),
        new Shown.Windows(Arrays.stream(some).mapToObj(this::place).toList()),
        notes());
  }

  /** So many at most, spread evenly, to stand for all of them. */
  Inputs spread() {
    int some = Math.min(count(), BACKGROUND);
    return inputs(IntStream.range(0, some).map(i -> (int) ((long) i * count() / some)).toArray());
  }

  /** A window's numbers by step and feature; what is taken away is a feature. */
  private Layout layout() {
    int steps = model.windowSettings().steps();
    List<String> names = model.features();
    return new Layout(
        InputKind.SERIES,
        List.of(steps, names.size()),
        new Axes.TimeFeatures(steps, names),
        Players.wholeSeries(steps, names));
  }

  /** The last target of each window; none where none is known. */
  private Optional<double[]> answers(int... some) {
    double[] all = windows.targets(some).toDoubles();
    int each = all.length / Math.max(1, some.length);
    double[] last = new double[some.length];
    Arrays.setAll(last, i -> all[(i + 1) * each - 1]);
    return Arrays.stream(last).allMatch(Double::isNaN) ? Optional.empty() : Optional.of(last);
  }
}
