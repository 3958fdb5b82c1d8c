package dev.candor.data.encode;

import java.util.List;

/**
 * A fitted encoder as plain data, to be written into a model folder and read back.
 *
 * @param columns how each source column becomes inputs, in the order of the features
 * @param leftOut the columns that are no inputs
 */
public record EncoderState(List<ColumnState> columns, List<LeftOut> leftOut) {
  /** Copies the lists; takes what a file left out as empty. */
  public EncoderState {
    columns = columns == null ? List.of() : List.copyOf(columns);
    leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
  }
}
