package dev.candor.cli;

import dev.candor.cli.input.SeriesWindows;
import dev.candor.cli.input.WindowPlace;
import dev.candor.core.InputException;
import dev.candor.core.Spelling;
import dev.candor.data.table.FieldText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import picocli.CommandLine.Option;

/** Which windows of series: for the verbs that explain, rank or judge. */
final class WindowOptions {
  private static final String BETWEEN = "..";

  @Option(
      names = "--subject",
      split = ",",
      paramLabel = "NAME",
      description = "Series: the windows of these subjects.")
  private List<String> subjects = List.of();

  @Option(
      names = "--time",
      paramLabel = "T|FROM..TO",
      description = "Series: the windows whose last row has this time, a number or a date.")
  private Optional<String> time = Optional.empty();

  /** Checks that nothing was said of series where there are none. */
  void refuseUnlessSeries() {
    String given = subjects.isEmpty() ? time.map(t -> "--time").orElse("") : "--subject";
    if (!given.isEmpty()) {
      throw InputException.of(
          given, "must be for a model of series of ours", "another model", "leave it out");
    }
  }

  /** The windows that were chosen, by their numbers, ascending; all where nothing was said. */
  int[] chosen(SeriesWindows windows) {
    List<String> known = windows.windows().series().subjects();
    for (String subject : subjects) {
      if (!known.contains(subject)) {
        throw InputException.of(
            "--subject",
            "must be one of " + known.size() + " subjects of DATA",
            subject,
            Spelling.nearest(subject, known)
                .map(name -> "did you mean " + name + "?")
                .orElse("such as " + known.get(0)));
      }
    }
    int[] some =
        subjects.isEmpty() ? windows.windows().all() : windows.windows().ofSubjects(subjects);
    int[] chosen = time.map(range -> at(windows, range, some)).orElse(some);
    if (chosen.length == 0) {
      throw InputException.of(
          time.isPresent() ? "--time" : "--subject",
          "must leave a window",
          time.orElse(String.join(",", subjects)),
          "name the time of a window's last row, in the unit of the file");
    }
    return chosen;
  }

  private static int[] at(SeriesWindows windows, String range, int... some) {
    int between = range.indexOf(BETWEEN);
    double from = moment(between < 0 ? range : range.substring(0, between));
    double to = between < 0 ? from : moment(range.substring(between + BETWEEN.length()));
    return IntStream.of(some)
        .filter(
            window -> {
              WindowPlace place = windows.place(window);
              double last =
                  place
                      .lastTime()
                      .orElseThrow(
                          () ->
                              InputException.of(
                                  "--time",
                                  "must be for series with a time column",
                                  "none",
                                  "leave it out"));
              return last >= from && last <= to;
            })
        .toArray();
  }

  private static double moment(String text) {
    double number = FieldText.number(text.strip());
    if (Double.isFinite(number)) {
      return number;
    }
    OptionalLong moment = FieldText.moment(text.strip());
    if (moment.isEmpty()) {
      throw InputException.of(
          "--time", "must be a number or a date, or FROM..TO", text, "write it as in the file");
    }
    return moment.getAsLong();
  }
}
