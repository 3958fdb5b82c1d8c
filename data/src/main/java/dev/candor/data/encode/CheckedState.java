package dev.candor.data.encode;

import dev.candor.core.InputException;
import dev.candor.data.table.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an encoder's state as what it is until it is checked: something a stranger wrote. */
final class CheckedState {
  private static final String REMEDY = "give a model folder as it was written";

  private CheckedState() {}

  static TableEncoder encoder(EncoderState state) {
    if (state.columns().isEmpty()) {
      throw InputException.of("encoder", "must have a column", 0, REMEDY);
    }
    Set<String> names = new HashSet<>();
    List<ColumnEncoding> encodings = new ArrayList<>();
    for (ColumnState column : state.columns()) {
      if (column.column().isEmpty() || !names.add(column.column())) {
        throw InputException.of(
            "encoder", "must name every column, and once", column.column(), REMEDY);
      }
      encodings.add(encoding(column));
    }
    return new TableEncoder(encodings, state.leftOut());
  }

  private static ColumnEncoding encoding(ColumnState state) {
    ColumnType type = ColumnType.of(state.type());
    return switch (type) {
      case NUMBER, BOOLEAN ->
          new NumberEncoding(state.column(), type, centre(state), state.missing());
      case DATE ->
          new DateEncoding(state.column(), centre(state), state.missing(), state.timeOfDay());
      case CATEGORY -> category(state);
      case TEXT ->
          throw InputException.of(
              "encoder, column " + state.column(), "must not be text", type.label(), REMEDY);
    };
  }

  private static CategoryEncoding category(ColumnState state) {
    List<String> levels = state.levels();
    if (levels.stream().distinct().count() != levels.size() || levels.contains("")) {
      throw InputException.of(
          "encoder, levels of " + state.column(), "must differ and have names", levels, REMEDY);
    }
    if (levels.isEmpty() && !state.other() && !state.missing()) {
      throw InputException.of("encoder, levels of " + state.column(), "must exist", 0, REMEDY);
    }
    return new CategoryEncoding(state.column(), levels, state.other(), state.missing());
  }

  private static Centre centre(ColumnState state) {
    finite(state, "mean", state.mean());
    finite(state, "median", state.median());
    finite(state, "sd", state.sd());
    if (state.sd() < 0) {
      throw InputException.of(
          "encoder, sd of " + state.column(), "must not be negative", state.sd(), REMEDY);
    }
    return new Centre(state.mean(), state.sd(), state.median());
  }

  private static void finite(ColumnState state, String what, double value) {
    if (!Double.isFinite(value)) {
      throw InputException.of(
          "encoder, " + what + " of " + state.column(), "must be finite", value, REMEDY);
    }
  }
}
