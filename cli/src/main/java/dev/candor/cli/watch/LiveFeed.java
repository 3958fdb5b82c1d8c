package dev.candor.cli.watch;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.series.BrokenRows;
import dev.candor.design.actif.model.SeriesModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Windows out of lines that come one by one, by subject. Memory: that of 1,024 subjects at most;
 * whoever has been silent the longest is forgotten first. Changes while it is used; not
 * thread-safe.
 */
public final class LiveFeed {
  private static final int MOST_SUBJECTS = 1024;

  /** What a feed begins with. */
  public enum Beginning {
    /** The names of its columns. */
    NAMES,
    /** A row: its columns are the model's own, in their order. */
    ROWS
  }

  private final SeriesModel model;
  private final Path source;
  private final BrokenRows broken;
  private final Beginning beginning;
  private final Consumer<String> notices;
  private final Map<String, LiveSubject> subjects = new LinkedHashMap<>(16, .75f, true);
  private Optional<LiveColumns> columns = Optional.empty();
  private long rows;
  private long skipped;

  /**
   * A feed.
   *
   * @param source as errors name it
   * @param broken what becomes of a line that cannot be read
   * @param notices is told of each such line that is left out, a line each
   */
  public LiveFeed(
      SeriesModel model,
      Path source,
      BrokenRows broken,
      Beginning beginning,
      Consumer<String> notices) {
    this.model = model;
    this.source = source;
    this.broken = broken;
    this.beginning = beginning;
    this.notices = notices;
  }

  /** How many rows were read. */
  public long rows() {
    return rows;
  }

  /** How many lines were left out, or hold a value that is no number. */
  public long skipped() {
    return skipped;
  }

  /**
   * Takes a line.
   *
   * @return the window that it makes whole, if it does
   * @throws InputException for a line that cannot be read where such are refused, and for a first
   *     line without the model's columns
   */
  public Optional<LiveWindow> take(Line line) {
    if (line.wrong().isEmpty() && line.text().isBlank()) {
      return Optional.empty();
    }
    if (columns.isEmpty()) {
      requireReadable(line);
      columns =
          Optional.of(
              beginning == Beginning.NAMES
                  ? LiveColumns.named(source, model, line)
                  : LiveColumns.unnamed(source, model, line));
      if (beginning == Beginning.NAMES) {
        return Optional.empty();
      }
    }
    try {
      requireReadable(line);
      List<InputException> problems = new ArrayList<>();
      LiveRow row = columns.get().row(line, problems::add);
      if (!problems.isEmpty()) {
        left(problems.get(0), "it counts as missing");
      }
      return window(row);
    } catch (InputException e) {
      left(e, "left out");
      return Optional.empty();
    }
  }

  private void left(InputException problem, String what) {
    if (broken == BrokenRows.REFUSE) {
      throw problem;
    }
    skipped++;
    notices.accept(problem.getMessage() + ": " + what);
  }

  private void requireReadable(Line line) {
    if (!line.wrong().isEmpty()) {
      throw InputException.at(source, line.number(), line.wrong(), "another", "mend the line");
    }
  }

  private Optional<LiveWindow> window(LiveRow row) {
    LiveSubject subject =
        subjects.computeIfAbsent(
            row.subject(), s -> new LiveSubject(model, columns.orElseThrow().features()));
    if (subjects.size() > MOST_SUBJECTS) {
      subjects.remove(subjects.keySet().iterator().next());
    }
    if (subject.goesBack(row)) {
      String message =
          source
              + ":"
              + row.line()
              + ": time must not go backwards (found "
              + row.time().orElse(0)
              + " after "
              + subject.lastTime().orElse(0)
              + ")";
      if (broken == BrokenRows.REFUSE) {
        throw new InputException(message + "; sort the rows");
      }
      notices.accept(message + "; windows begin anew");
    }
    rows++;
    return subject.take(row).map(numbers -> window(row, numbers));
  }

  private LiveWindow window(LiveRow row, float... numbers) {
    int width = model.features().size();
    NdArray one = NdArray.of(numbers, 1, numbers.length / width, width);
    return new LiveWindow(one, row.subject(), row.line(), row.time());
  }
}
