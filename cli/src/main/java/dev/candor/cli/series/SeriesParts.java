package dev.candor.cli.series;

import dev.candor.core.InputException;
import dev.candor.data.series.Duplicates;
import dev.candor.data.series.Recording;
import dev.candor.data.series.Series;
import dev.candor.data.series.SubjectFold;
import dev.candor.data.series.WindowSettings;
import dev.candor.data.series.Windows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Windows to train on, to choose the epoch by, and to test on.
 *
 * @param whole the series, without later copies of features; its notes say what was done
 * @param training windows to learn from
 * @param validation windows that choose the epoch
 * @param test windows that nothing was fitted on
 * @param duplicates what says the same twice, or nothing
 * @param split how they were parted, in words
 */
public record SeriesParts(
    Series whole,
    Windows training,
    Windows validation,
    Windows test,
    Duplicates duplicates,
    String split) {
  private static final int MOST_FOLDS = 50;
  private static final double HALF = .5;

  /** Cuts and parts a series. */
  public static SeriesParts of(Series read, WindowSettings cut, Parting parting) {
    Duplicates duplicates = Duplicates.in(read);
    Windows all = Windows.of(duplicates.leftOut(read), cut);
    Series series = all.series();
    List<String> subjects = withWindows(all);
    boolean named = !parting.test().isEmpty() || !parting.validation().isEmpty();
    boolean bySubjects =
        parting.way().map(Parting.Way.SUBJECTS::equals).orElse(named || subjects.size() > 2);
    return bySubjects
        ? bySubjects(series, cut, parting, subjects, duplicates)
        : byTime(series.ofSubjects(subjects), cut, parting, duplicates);
  }

  private static List<String> withWindows(Windows all) {
    List<String> subjects = all.series().subjects();
    int[] counts = all.counts();
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0)
        .mapToObj(subjects::get)
        .toList();
  }

  private static SeriesParts bySubjects(
      Series series,
      WindowSettings cut,
      Parting parting,
      List<String> subjects,
      Duplicates duplicates) {
    requireKnown("--test", parting.test(), subjects);
    requireKnown("--validation", parting.validation(), subjects);
    List<String> test = new ArrayList<>(parting.test());
    List<String> validation = new ArrayList<>(parting.validation());
    List<String> free = new ArrayList<>(subjects);
    free.removeAll(validation);
    if (test.isEmpty()) {
      List<String> dealt = validation.isEmpty() ? free : withOneMore(free);
      int folds = (int) Math.max(2, Math.min(MOST_FOLDS, Math.round(1 / parting.testShare())));
      test.addAll(
          SubjectFold.of(dealt, Math.min(folds, dealt.size()), parting.seed()).get(0).test());
      test.retainAll(free);
    }
    free.removeAll(test);
    if (validation.isEmpty() && free.size() > 1) {
      List<String> sorted = free.stream().sorted().toList();
      validation.add(sorted.get((int) Math.floorMod(parting.seed(), (long) sorted.size())));
    }
    free.removeAll(validation);
    if (free.isEmpty() || validation.isEmpty() || test.isEmpty()) {
      throw InputException.of(
          "subjects",
          "must be three or more, to train, to choose the epoch and to test",
          subjects.size() + " with windows",
          "name fewer, or part the recordings with --split time");
    }
    return new SeriesParts(
        series,
        Windows.of(series.ofSubjects(free), cut),
        Windows.of(series.ofSubjects(validation), cut),
        Windows.of(series.ofSubjects(test), cut),
        duplicates,
        "by subject: "
            + count(free.size(), "subject")
            + " to train on, "
            + shown(validation)
            + " to choose the epoch, "
            + shown(test)
            + " to test on");
  }

  /** A fold takes one to choose the epoch; it is named already, so that one is no one. */
  private static List<String> withOneMore(List<String> free) {
    List<String> more = new ArrayList<>(free);
    more.add("\u0000");
    return more;
  }

  private static void requireKnown(String option, List<String> named, List<String> subjects) {
    Set<String> known = new HashSet<>(subjects);
    List<String> unknown = named.stream().filter(name -> !known.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw InputException.of(
          option, "must name subjects with windows, of " + some(subjects), unknown, "check them");
    }
  }

  private static SeriesParts byTime(
      Series series, WindowSettings cut, Parting parting, Duplicates duplicates) {
    double test = parting.testShare();
    double choose = test * HALF;
    double[] ends = {0, 1 - test - choose, 1 - test, 1};
    int needed = cut.steps() + cut.horizon();
    for (Recording recording : series.recordings()) {
      for (int part = 0; part < 3; part++) {
        long rows =
            Math.round(ends[part + 1] * recording.rows())
                - Math.round(ends[part] * recording.rows());
        if (rows < needed) {
          throw new InputException(
              recording.source()
                  + ":"
                  + recording.line(0)
                  + ": each part in time of subject "
                  + recording.subject()
                  + " must have the rows of a window, "
                  + needed
                  + " (found "
                  + rows
                  + "); cut shorter windows, give a larger --test-share, or more rows");
        }
      }
    }
    return new SeriesParts(
        series,
        Windows.of(series.part(ends[0], ends[1]), cut),
        Windows.of(series.part(ends[1], ends[2]), cut),
        Windows.of(series.part(ends[2], ends[3]), cut),
        duplicates,
        String.format(
            java.util.Locale.ROOT,
            "by time: the first %.0f %% of each recording to train on, the next %.0f %% to choose"
                + " the epoch, the last %.0f %% to test on",
            100 * ends[1],
            100 * choose,
            100 * test));
  }

  private static String shown(List<String> names) {
    return names.size() <= 5
        ? names.stream().sorted().collect(Collectors.joining(", "))
        : count(names.size(), "subject");
  }

  private static String some(List<String> names) {
    return names.size() <= 5 ? names.toString() : names.subList(0, 5) + " and more";
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
