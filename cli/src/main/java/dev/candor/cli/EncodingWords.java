package dev.candor.cli;

import dev.candor.data.encode.EncodingNotes;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Says what was odd about the rows that a model reads. */
final class EncodingWords {
  private EncodingWords() {}

  static void say(EncodingNotes notes, PrintStream to) {
    each(notes, to::println);
  }

  /** One line after the other. */
  static void each(EncodingNotes notes, Consumer<String> to) {
    notes.lines().forEach(line -> to.accept(Failure.oneLine(line)));
    notes
        .filled()
        .forEach(
            (column, rows) ->
                to.accept(
                    "column "
                        + Failure.oneLine(column)
                        + " has no value in "
                        + rows
                        + (rows == 1 ? " row" : " rows")
                        + ": the training median stands for it"));
  }
}
