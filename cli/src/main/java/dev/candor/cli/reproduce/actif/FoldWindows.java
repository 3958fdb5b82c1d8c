package dev.candor.cli.reproduce.actif;

import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.data.series.Series;
import dev.candor.data.series.SeriesScaler;
import dev.candor.data.series.SeriesScaling;
import dev.candor.data.series.SubjectFold;
import dev.candor.data.series.Windows;
import dev.candor.design.actif.Background;
import dev.candor.design.actif.WindowRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The windows of one fold in the units of its training subjects. */
final class FoldWindows {
  private static final int WATCHED_ROWS = 512;

  private final Windows windows;
  private final SubjectFold fold;
  private final double unit;
  private final double centre;
  private final int[] training;

  private FoldWindows(Windows windows, SubjectFold fold, double unit, double centre) {
    this.windows = windows;
    this.fold = fold;
    this.unit = unit;
    this.centre = centre;
    this.training = windows.ofSubjects(fold.training());
  }

  static FoldWindows of(Windows raw, SubjectFold fold, double factor) {
    SeriesScaler scaler = SeriesScaler.fit(raw.series(), fold.training(), SeriesScaling.STANDARD);
    Windows scaled = raw.over(scaler.apply(raw.series()));
    return new FoldWindows(
        scaled, fold, factor * scaler.targetScale(), factor * scaler.targetCentre());
  }

  /** With some of the features alone, by their places. */
  FoldWindows with(int... kept) {
    Series series = windows.series();
    List<String> names = Arrays.stream(kept).mapToObj(f -> series.features().get(f)).toList();
    return new FoldWindows(windows.over(series.withFeatures(names)), fold, unit, centre);
  }

  SubjectFold fold() {
    return fold;
  }

  List<String> features() {
    return windows.series().features();
  }

  int steps() {
    return windows.settings().steps();
  }

  WindowRows trainingRows(int batch, long seed) {
    return WindowRows.shuffled(windows, training, batch, seed);
  }

  WindowRows validationRows() {
    return WindowRows.inOrder(
        windows, windows.ofSubjects(List.of(fold.validation())), WATCHED_ROWS);
  }

  /** All windows of training subjects. */
  NdArray training() {
    return windows.inputs(training);
  }

  /** Some windows of training subjects, drawn. */
  NdArray drawn(int count, long seed) {
    int[] order = Draws.of(seed).permutation(training.length);
    int some = Math.min(count, training.length);
    return windows.inputs(IntStream.range(0, some).map(i -> training[order[i]]).toArray());
  }

  /** The mean of each feature over training windows. */
  NdArray mean() {
    return Background.meanOf(training()).mean();
  }

  /** The windows of one test subject. */
  NdArray inputs(String subject) {
    return windows.inputs(windows.ofSubjects(List.of(subject)));
  }

  /** Their targets, in the unit of errors. */
  double[] targets(String subject) {
    return told(windows.targets(windows.ofSubjects(List.of(subject))));
  }

  /** The median of the targets of training subjects, in the unit of errors. */
  double medianTarget() {
    double[] all = told(windows.targets(training));
    Arrays.sort(all);
    return all[all.length / 2];
  }

  /** Answers or targets in the unit of errors. */
  double[] told(NdArray scaled) {
    double[] told = scaled.toDoubles();
    for (int i = 0; i < told.length; i++) {
      told[i] = told[i] * unit + centre;
    }
    return told;
  }
}
