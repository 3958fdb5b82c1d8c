package dev.candor.cli.input;

import dev.candor.data.encode.EncodingNotes;
import java.util.ArrayList;
import java.util.List;

/** Says what was odd about the rows that a model reads. */
public final class EncodingWords {
  private EncodingWords() {}

  /** One line for each oddity. */
  public static List<String> of(EncodingNotes notes) {
    List<String> lines = new ArrayList<>();
    notes.lines().forEach(line -> lines.add(oneLine(line)));
    notes
        .filled()
        .forEach(
            (column, rows) ->
                lines.add(
                    "column "
                        + oneLine(column)
                        + " has no value in "
                        + rows
                        + (rows == 1 ? " row" : " rows")
                        + ": the training median stands for it"));
    return lines;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}|\\R", " ").strip();
  }
}
