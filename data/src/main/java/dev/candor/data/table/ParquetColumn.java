package dev.candor.data.table;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.parquet.schema.PrimitiveType;

/** One column of a Parquet file on its way into a table. */
final class ParquetColumn {
  private static final int NOT_PREPARED = 0;

  private final Path file;
  private final ParquetValue value;
  private final PrimitiveType type;
  private final boolean textFirst;
  private final TypeFinding finding;
  private ColumnFill fill;

  ParquetColumn(Path file, ParquetValue value, PrimitiveType type, Optional<ColumnType> asked) {
    this.file = file;
    this.value = value;
    this.type = type;
    this.textFirst = asked.isPresent() || value.type().isEmpty();
    this.finding = new TypeFinding(asked.or(value::type), false);
    this.fill = finding.fill(NOT_PREPARED);
  }

  /** Whether its type, its levels or its formats are known only after a pass over its values. */
  boolean mustBeSeen() {
    return textFirst || value.type().equals(Optional.of(ColumnType.DATE));
  }

  void see(int row, Object stored) {
    if (mustBeSeen()) {
      String text = value.text(stored, type);
      if (!text.isEmpty()) {
        finding.see(text);
      }
    }
  }

  void prepare(int rows) {
    fill = finding.fill(rows);
  }

  void put(int row, Object stored) {
    String broken;
    if (!textFirst && fill instanceof ColumnFill.Numbers numbers) {
      double number = value.number(stored, type);
      broken = Double.isNaN(number) ? ColumnFill.FINE : numbers.putNumber(row, number);
    } else {
      String text = value.text(stored, type);
      broken = text.isEmpty() ? ColumnFill.FINE : fill.put(row, text);
    }
    if (!broken.isEmpty()) {
      throw InputException.in(
          file,
          "column " + type.getName() + ", row " + row + " " + broken,
          stored,
          "correct it, leave it null, or give the column another type");
    }
  }

  Column column() {
    return fill.column(type.getName());
  }
}
