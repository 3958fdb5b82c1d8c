package dev.candor.report.explanation;

import dev.candor.core.InputException;
import dev.candor.report.chart.RowPart;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import dev.candor.report.token.TokenMark;
import java.util.List;
import java.util.OptionalDouble;

/** An input that is shown, with what mattered in it. */
public sealed interface ExplainedInput {
  /** What people call it: a file's name, a line's number. */
  String name();

  /** What the model answered. */
  Answer answer();

  /**
   * A picture.
   *
   * @param picture as the model saw it
   * @param map one number for each of its pixels, or a coarser grid
   */
  record Image(String name, Answer answer, Picture picture, HeatMap map)
      implements ExplainedInput {}

  /**
   * A text.
   *
   * @param tokens at least one
   */
  record Text(String name, Answer answer, List<TokenMark> tokens) implements ExplainedInput {
    /** Copies the tokens. */
    public Text {
      tokens = List.copyOf(tokens);
      checkNotEmpty("tokens", tokens);
    }
  }

  /**
   * A row of a table.
   *
   * @param parts at least one
   * @param base what the model answers without the row, where the method says: what the parts add
   *     up from
   */
  record Row(String name, Answer answer, List<RowPart> parts, OptionalDouble base)
      implements ExplainedInput {
    /** Copies the parts. */
    public Row {
      parts = List.copyOf(parts);
      checkNotEmpty("parts", parts);
    }
  }

  private static void checkNotEmpty(String name, List<?> list) {
    if (list.isEmpty()) {
      throw InputException.of(name, "must be one or more", 0, "give what was explained");
    }
  }
}
