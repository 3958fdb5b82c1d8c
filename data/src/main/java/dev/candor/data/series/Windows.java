package dev.candor.data.series;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Windows of a series: where each begins. The numbers stay in the series and are copied into
 * batches when they are asked for, so windows that overlap cost 8 bytes each.
 *
 * <p>No window runs over a break, a gap, a row with a missing value or the end of a recording; each
 * has its targets, which lie on the same side of every break.
 */
public final class Windows {
  private final Series series;
  private final WindowSettings settings;
  private final int[] recordings;
  private final int[] starts;

  private Windows(Series series, WindowSettings settings, int[] recordings, int[] starts) {
    this.series = series;
    this.settings = settings;
    this.recordings = recordings;
    this.starts = starts;
  }

  /**
   * Cuts a series into windows.
   *
   * @throws InputException if a recording has fewer rows than a window needs, with its file and the
   *     line of its first row; or if there is no window at all
   */
  public static Windows of(Series series, WindowSettings settings) {
    List<Integer> recordings = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    int needed = settings.steps() + settings.horizon();
    Series noted = series;
    for (int r = 0; r < series.recordings().size(); r++) {
      Recording recording = series.recordings().get(r);
      if (recording.rows() < needed) {
        noted = shortOne(noted, recording, needed, settings.shortSubjects());
        continue;
      }
      int before = starts.size();
      cut(recording, settings, starts);
      for (int i = before; i < starts.size(); i++) {
        recordings.add(r);
      }
      if (starts.size() == before) {
        noted =
            noted.noting(
                recording.source()
                    + ": no window of "
                    + recording.subject()
                    + ": gaps, missing values or targets lie in each");
      }
    }
    if (starts.isEmpty()) {
      throw InputException.of(
          "windows of " + settings.steps() + " rows",
          "must be one or more",
          "none in " + series.rows() + " rows: gaps or missing values lie in each",
          "cut shorter windows, carry values forward, or state the usual step in time");
    }
    return new Windows(noted, settings, ints(recordings), ints(starts));
  }

  /**
   * Windows to be answered, whether or not their targets are known: those that {@link #of} cuts,
   * and those whose target is missing or has not come yet. {@link #targets} gives NaN for these.
   *
   * @throws InputException as {@link #of}
   */
  public static Windows toAnswer(Series series, WindowSettings settings) {
    List<Recording> untargeted = new ArrayList<>();
    for (Recording recording : series.recordings()) {
      untargeted.add(recording.withTargets(new double[recording.rows()]));
    }
    Series without =
        new Series(series.features(), series.target(), List.of(), untargeted, series.notes());
    Windows cut = of(without, settings.withHorizon(0).withPlace(TargetPlace.WINDOW));
    Series noted =
        new Series(
            series.features(),
            series.target(),
            series.classes(),
            series.recordings(),
            cut.series.notes());
    return new Windows(noted, settings, cut.recordings, cut.starts);
  }

  private static Series shortOne(
      Series series, Recording recording, int needed, ShortSubjects what) {
    if (what == ShortSubjects.SKIP) {
      return series.noting(
          recording.source()
              + ": "
              + recording.subject()
              + " left out: "
              + recording.rows()
              + " rows, fewer than the "
              + needed
              + " of a window");
    }
    long line = recording.rows() == 0 ? 1 : recording.line(0);
    throw new InputException(
        recording.source()
            + ":"
            + line
            + ": subject "
            + recording.subject()
            + " must have the rows of a window, "
            + needed
            + " (found "
            + recording.rows()
            + "); cut shorter windows, or skip such subjects");
  }

  /** Where windows begin: at every stride from where the last break ended. */
  private static void cut(Recording recording, WindowSettings settings, List<Integer> starts) {
    int from = 0;
    for (int row = 0; row <= recording.rows(); row++) {
      boolean ended = row == recording.rows() || recording.breaksBefore(row);
      boolean whole = !ended && recording.isComplete(row);
      if (!whole) {
        run(recording, from, row, settings, starts);
        from = ended ? row : row + 1;
      }
      if (ended && row < recording.rows() && !recording.isComplete(row)) {
        from = row + 1;
      }
    }
  }

  /** The windows of rows without a break, {@code from} included, {@code to} excluded. */
  private static void run(
      Recording recording, int from, int to, WindowSettings settings, List<Integer> starts) {
    // the target's own row needs no features, but it must be on this side of a break
    int end = to;
    while (end < recording.rows()
        && end - to < settings.horizon()
        && !recording.breaksBefore(end)) {
      end++;
    }
    for (int start = from; start + settings.steps() <= to; start += settings.stride()) {
      if (start + settings.steps() - 1 + settings.horizon() < end
          && hasTargets(recording, start, settings)) {
        starts.add(start);
      }
    }
  }

  private static boolean hasTargets(Recording recording, int start, WindowSettings settings) {
    int last = start + settings.steps() - 1;
    int first = settings.place() == TargetPlace.STEP ? start : last;
    return IntStream.rangeClosed(first, last)
        .noneMatch(row -> Double.isNaN(recording.target(row + settings.horizon())));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }

  /** The series they are cut from, with what was noted while they were cut. */
  public Series series() {
    return series;
  }

  /** How they are cut. */
  public WindowSettings settings() {
    return settings;
  }

  /** How many windows there are. */
  public int count() {
    return starts.length;
  }

  /** Whose window this is. */
  public String subject(int window) {
    return recording(window).subject();
  }

  /** The line of the file that a window's first row begins at. */
  public long firstLine(int window) {
    return recording(window).line(starts[window]);
  }

  /** The line of the file that a window's last row begins at. */
  public long lastLine(int window) {
    return recording(window).line(starts[window] + settings.steps() - 1);
  }

  /** The time of a window's last row; NaN where rows have no times. */
  public double lastTime(int window) {
    Recording recording = recording(window);
    return recording.hasTimes()
        ? recording.time(starts[window] + settings.steps() - 1)
        : Double.NaN;
  }

  private Recording recording(int window) {
    return series.recordings().get(recordings[window]);
  }

  /** The windows of some subjects, by their numbers, ascending. */
  public int[] ofSubjects(List<String> subjects) {
    Set<String> wanted = new HashSet<>(subjects);
    return IntStream.range(0, count()).filter(i -> wanted.contains(subject(i))).toArray();
  }

  /** All windows, by their numbers. */
  public int[] all() {
    return IntStream.range(0, count()).toArray();
  }

  /** The same windows of a series with the same rows and other features or other units. */
  public Windows over(Series other) {
    boolean fits = other.recordings().size() == series.recordings().size();
    for (int r = 0; fits && r < other.recordings().size(); r++) {
      fits = other.recordings().get(r).rows() == series.recordings().get(r).rows();
    }
    if (!fits) {
      throw InputException.of(
          "series", "must have the rows of the windows", other.rows() + " rows", "scale that one");
    }
    return new Windows(other, settings, recordings, starts);
  }

  /**
   * The numbers of some windows, in this order.
   *
   * @return {@code [windows, steps, features]}, float32
   */
  public NdArray inputs(int... windows) {
    int steps = settings.steps();
    int features = series.features().size();
    return NdArray.ofFloats(
        room -> {
          for (int i = 0; i < windows.length; i++) {
            Recording recording = recording(windows[i]);
            for (int step = 0; step < steps; step++) {
              int at = (i * steps + step) * features;
              for (int f = 0; f < features; f++) {
                room[at + f] = (float) recording.value(f, starts[windows[i]] + step);
              }
            }
          }
        },
        windows.length,
        steps,
        features);
  }

  /**
   * The targets of some windows, in this order.
   *
   * @return {@code [windows, 1]}, or {@code [windows, steps]} where each row has one; float32; NaN
   *     where none is known, which only windows {@link #toAnswer} allow
   */
  public NdArray targets(int... windows) {
    int width = settings.place() == TargetPlace.STEP ? settings.steps() : 1;
    float[] all = new float[Math.multiplyExact(windows.length, width)];
    for (int i = 0; i < windows.length; i++) {
      Recording recording = recording(windows[i]);
      int last = starts[windows[i]] + settings.steps() - 1 + settings.horizon();
      for (int t = 0; t < width; t++) {
        all[i * width + t] = (float) target(recording, starts[windows[i]], last - width + 1 + t);
      }
    }
    return NdArray.of(all, windows.length, width);
  }

  /** The target in a row, NaN where the row is not there or a break lies before it. */
  private static double target(Recording recording, int start, int row) {
    if (row >= recording.rows()) {
      return Double.NaN;
    }
    for (int after = start + 1; after <= row; after++) {
      if (recording.breaksBefore(after)) {
        return Double.NaN;
      }
    }
    return recording.target(row);
  }

  /** How many windows each subject has, in the order of the subjects. */
  public int[] counts() {
    List<String> subjects = series.subjects();
    int[] counts = new int[subjects.size()];
    for (int i = 0; i < count(); i++) {
      counts[subjects.indexOf(subject(i))]++;
    }
    return counts;
  }

  /** How many windows of which series, never the numbers. */
  @Override
  public String toString() {
    return count()
        + " windows of "
        + settings.steps()
        + " rows, "
        + Arrays.toString(counts())
        + " by subject";
  }
}
