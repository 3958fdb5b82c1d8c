package dev.candor.data.encode;

import java.util.List;
import java.util.Objects;

/**
 * A fitted encoder as plain data, to be written into a model folder and read back.
 *
 * @param columns how each source column becomes inputs, in the order of the features
 * @param leftOut the columns that are no inputs
 */
public record EncoderState(List<ColumnState> columns, List<LeftOut> leftOut) {
  private static final ColumnState NOTHING =
      new ColumnState("", "", 0, 0, 0, List.of(), false, false, false);

  /** Takes what a file left out as empty; all else is checked where the state is used. */
  public EncoderState {
    columns =
        columns == null
            ? List.of()
            : columns.stream().map(c -> Objects.requireNonNullElse(c, NOTHING)).toList();
    leftOut = leftOut == null ? List.of() : leftOut.stream().filter(Objects::nonNull).toList();
  }
}
