package dev.candor.data.summary;

import dev.candor.data.table.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * What a column holds.
 *
 * @param name its name
 * @param type its type
 * @param missing how many rows have no value
 * @param distinct how many different values there are
 * @param range from where to where it goes: numbers and dates that are not all missing
 * @param top the most frequent values: categories, booleans
 * @param leftOut why it is no input, if it is none
 */
public record ColumnSummary(
    String name,
    ColumnType type,
    int missing,
    int distinct,
    Optional<Range> range,
    List<LevelCount> top,
    Optional<String> leftOut) {
  /** Copies the list. */
  public ColumnSummary {
    top = List.copyOf(top);
  }

  /** All of it in one line, such as {@code age: number, 3 missing, 60 values, 20 to 79}. */
  public String line() {
    StringJoiner line = new StringJoiner(", ", name + ": ", "");
    line.add(type.label());
    if (missing > 0) {
      line.add(missing + " missing");
    }
    line.add(distinct == 1 ? "1 value" : distinct + " values");
    range.ifPresent(r -> line.add(shown(r)));
    if (!top.isEmpty()) {
      line.add(String.join(" ", top.stream().map(t -> t.level() + " (" + t.rows() + ")").toList()));
    }
    leftOut.ifPresent(reason -> line.add("left out: " + reason));
    return line.toString();
  }

  private static String shown(Range range) {
    String span = range.least() + " to " + range.most();
    return range.mean().isPresent()
        ? span + String.format(Locale.ROOT, ", mean %.4g", range.mean().getAsDouble())
        : span;
  }
}
