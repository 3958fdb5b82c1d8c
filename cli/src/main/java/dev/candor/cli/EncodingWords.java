package dev.candor.cli;

import dev.candor.data.encode.EncodingNotes;
import java.io.PrintStream;

/** Says what was odd about the rows that a model reads. */
final class EncodingWords {
  private EncodingWords() {}

  static void say(EncodingNotes notes, PrintStream to) {
    notes.lines().forEach(line -> to.println(Failure.oneLine(line)));
    notes
        .filled()
        .forEach(
            (column, rows) ->
                to.printf(
                    "column %s has no value in %d %s: the training median stands for it%n",
                    Failure.oneLine(column), rows, rows == 1 ? "row" : "rows"));
  }
}
