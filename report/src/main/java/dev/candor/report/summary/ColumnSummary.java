package dev.candor.report.summary;

import dev.candor.core.InputException;
import java.util.Optional;

/**
 * One column of the table: what it holds and what it was used for.
 *
 * @param name as the file names it
 * @param type how it was read: number, category, boolean, date, text
 * @param role what it was used for
 * @param missing how many rows have no value
 * @param distinct how many different values there are
 * @param values the range or the levels, in words
 * @param reason why it was left out; always there for {@link ColumnRole#LEFT_OUT}, else a remark
 */
public record ColumnSummary(
    String name,
    String type,
    ColumnRole role,
    long missing,
    long distinct,
    String values,
    Optional<String> reason) {
  /** Checks counts, and that nothing is left out without a reason. */
  public ColumnSummary {
    Checks.fromZero("missing of " + name, missing);
    Checks.fromZero("distinct of " + name, distinct);
    if (role == ColumnRole.LEFT_OUT && reason.filter(text -> !text.isBlank()).isEmpty()) {
      throw InputException.of(
          "reason of " + name, "must be given for a column left out", "none", "say why");
    }
  }

  /** An input of the network. */
  public static ColumnSummary feature(
      String name, String type, long missing, long distinct, String values) {
    return new ColumnSummary(
        name, type, ColumnRole.FEATURE, missing, distinct, values, Optional.empty());
  }

  /** What the network learns to tell. */
  public static ColumnSummary target(
      String name, String type, long missing, long distinct, String values) {
    return new ColumnSummary(
        name, type, ColumnRole.TARGET, missing, distinct, values, Optional.empty());
  }

  /** A column that was not used, and why. */
  public static ColumnSummary leftOut(
      String name, String type, long missing, long distinct, String values, String reason) {
    return new ColumnSummary(
        name, type, ColumnRole.LEFT_OUT, missing, distinct, values, Optional.of(reason));
  }
}
