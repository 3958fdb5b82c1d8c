package dev.candor.data.table;

import dev.candor.core.InputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** What the stored values of one Parquet column mean. */
enum ParquetValue {
  NUMBER,
  UNSIGNED,
  DECIMAL,
  BOOLEAN,
  DAY,
  MILLIS,
  MICROS,
  NANOS,
  TEXT;

  private static final long THOUSAND = 1_000L;
  private static final long MILLION = 1_000_000L;
  private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  /** The meaning of a column, or an error that names what cannot be a column of a table. */
  static ParquetValue of(Path file, Type type) {
    if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
      throw InputException.in(
          file,
          "column " + type.getName() + " must hold single values",
          "a nested type",
          "flatten");
    }
    PrimitiveType primitive = type.asPrimitiveType();
    LogicalTypeAnnotation logical = primitive.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = primitive.getPrimitiveTypeName();
    if (stored == PrimitiveTypeName.INT96) {
      throw InputException.in(
          file,
          "column " + type.getName() + " must not hold the old form of time stamps",
          "INT96",
          "write it as TIMESTAMP");
    }
    if (logical instanceof DecimalLogicalTypeAnnotation) {
      return DECIMAL;
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return DAY;
    }
    if (logical instanceof TimestampLogicalTypeAnnotation stamp) {
      return switch (stamp.getUnit()) {
        case MILLIS -> MILLIS;
        case MICROS -> MICROS;
        case NANOS -> NANOS;
      };
    }
    return switch (stored) {
      case BOOLEAN -> BOOLEAN;
      case INT32, INT64 ->
          logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()
              ? UNSIGNED
              : NUMBER;
      case FLOAT, DOUBLE -> NUMBER;
      default -> TEXT;
    };
  }

  /** The type that follows from the schema alone; none for texts, whose values decide. */
  Optional<ColumnType> type() {
    return switch (this) {
      case NUMBER, UNSIGNED, DECIMAL -> Optional.of(ColumnType.NUMBER);
      case BOOLEAN -> Optional.of(ColumnType.BOOLEAN);
      case DAY, MILLIS, MICROS, NANOS -> Optional.of(ColumnType.DATE);
      case TEXT -> Optional.empty();
    };
  }

  /** The number that a stored value means, NaN if it is none. */
  double number(Object stored, PrimitiveType type) {
    if (!(stored instanceof Number number)) {
      return NumberText.parse(stored.toString());
    }
    return switch (this) {
      case UNSIGNED ->
          stored instanceof Integer
              ? number.intValue() & UNSIGNED_INT
              : Double.parseDouble(Long.toUnsignedString(number.longValue()));
      case DECIMAL ->
          new java.math.BigDecimal(number.longValue()).movePointLeft(scale(type)).doubleValue();
      default -> number.doubleValue();
    };
  }

  private static int scale(PrimitiveType type) {
    return type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
        ? decimal.getScale()
        : 0;
  }

  /** A stored value as a CSV file would spell it. */
  String text(Object stored, PrimitiveType type) {
    return switch (this) {
      case NUMBER, UNSIGNED, DECIMAL -> NumberColumn.text(number(stored, type));
      case DAY -> LocalDate.ofEpochDay(((Number) stored).longValue()).toString();
      case MILLIS -> moment(((Number) stored).longValue());
      case MICROS -> moment(Math.floorDiv(((Number) stored).longValue(), THOUSAND));
      case NANOS -> moment(Math.floorDiv(((Number) stored).longValue(), MILLION));
      case BOOLEAN, TEXT -> stored.toString();
    };
  }

  private static String moment(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
  }
}
