package dev.candor.data.encode;

import dev.candor.data.table.ColumnType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one column becomes inputs, as plain data. Which parts count depends on the type; {@link
 * TableEncoder#of} checks them.
 *
 * @param column its name
 * @param type number, boolean, date or category, by {@link ColumnType#label()}
 * @param mean what is taken away (numbers, booleans as 0 and 1, dates as days since 1970)
 * @param sd what is divided by; 0 means that the input is 0
 * @param median what stands for a missing value
 * @param levels the categories with an input of their own
 * @param other whether other categories share an input
 * @param missing whether an input says that the value is missing
 * @param timeOfDay whether a date has inputs for its time of day
 */
public record ColumnState(
    String column,
    String type,
    double mean,
    double sd,
    double median,
    List<String> levels,
    boolean other,
    boolean missing,
    boolean timeOfDay) {
  /** Takes what a file left out as empty; all else is checked where the state is used. */
  public ColumnState {
    column = orEmpty(column);
    type = orEmpty(type);
    levels = levels == null ? List.of() : levels.stream().map(ColumnState::orEmpty).toList();
  }

  static ColumnState numeric(
      String column, ColumnType type, Centre centre, boolean missing, boolean timeOfDay) {
    return new ColumnState(
        column,
        type.label(),
        centre.mean(),
        centre.sd(),
        centre.median(),
        List.of(),
        false,
        missing,
        timeOfDay);
  }

  static ColumnState category(String column, List<String> levels, boolean other, boolean missing) {
    return new ColumnState(
        column, ColumnType.CATEGORY.label(), 0, 0, 0, levels, other, missing, false);
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
