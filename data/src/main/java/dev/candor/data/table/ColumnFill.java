package dev.candor.data.table;

import java.util.Arrays;
import java.util.List;

/**
 * Where the second pass puts the values of a column: an array of exactly the right size, missing
 * until it is put. A value that is not of the type gives the rule it breaks.
 */
abstract sealed class ColumnFill {
  /** The answer of {@link #put} when all is well. */
  static final String FINE = "";

  /** Takes a value that is not missing; gives the rule it breaks, or {@link #FINE}. */
  abstract String put(int row, CharSequence text);

  /** The column of all values put. */
  abstract Column column(String name);

  static final class Numbers extends ColumnFill {
    private final double[] values;
    private final char mark;

    Numbers(int rows, char mark) {
      this.values = new double[rows];
      this.mark = mark;
      Arrays.fill(values, Double.NaN);
    }

    @Override
    String put(int row, CharSequence text) {
      double value = NumberText.parse(text, mark);
      return Double.isNaN(value) && !NumberText.infinite(text)
          ? "must be a number"
          : putNumber(row, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
    }

    String putNumber(int row, double value) {
      values[row] = value;
      return Double.isFinite(value) ? FINE : "must be a finite number";
    }

    @Override
    Column column(String name) {
      return NumberColumn.owning(name, values);
    }
  }

  static final class Booleans extends ColumnFill {
    private final byte[] values;
    private final BooleanWords words;
    private String no;
    private String yes;

    Booleans(int rows, BooleanWords words) {
      this.values = new byte[rows];
      this.words = words;
      this.no = words.no();
      this.yes = words.yes();
      Arrays.fill(values, BooleanColumn.MISSING);
    }

    @Override
    String put(int row, CharSequence text) {
      byte value = words.value(text);
      if (value == BooleanColumn.MISSING) {
        return "must be " + words.no() + " or " + words.yes();
      }
      values[row] = value;
      // the last spelling seen stands for all: True and TRUE are one word
      if (value == 1 && !yes.contentEquals(text)) {
        yes = text.toString();
      } else if (value == 0 && !no.contentEquals(text)) {
        no = text.toString();
      }
      return FINE;
    }

    @Override
    Column column(String name) {
      return BooleanColumn.owning(name, no, yes, values);
    }
  }

  static final class Dates extends ColumnFill {
    private final long[] values;
    private final List<DateFormat> formats;
    private final DatePrecision precision;

    Dates(int rows, List<DateFormat> formats, DatePrecision precision) {
      this.values = new long[rows];
      this.formats = List.copyOf(formats);
      this.precision = precision;
      Arrays.fill(values, DateColumn.MISSING);
    }

    @Override
    String put(int row, CharSequence text) {
      if (formats.size() > 1) {
        return "may be day/month or month/day: write 2024-02-29";
      }
      DateFormat format = formats.isEmpty() ? DateFormat.ISO : formats.get(0);
      values[row] = format.parse(text);
      return values[row] == DateColumn.MISSING
          ? "must be a date, written like all others of its column"
          : FINE;
    }

    @Override
    Column column(String name) {
      return DateColumn.owning(name, precision, values);
    }
  }

  static final class Categories extends ColumnFill {
    private final int[] codes;
    private final LevelSet levels;
    private final int[] sorted;

    Categories(int rows, LevelSet levels) {
      this.codes = new int[rows];
      this.levels = levels;
      this.sorted = levels.sortedPositions();
      Arrays.fill(codes, -1);
    }

    @Override
    String put(int row, CharSequence text) {
      int found = levels.find(text);
      if (found < 0) {
        return "must be one of the first " + sorted.length + " levels: read the column as text";
      }
      codes[row] = sorted[found];
      return FINE;
    }

    @Override
    Column column(String name) {
      List<String> names = levels.levels().stream().sorted(LevelOrder.NATURAL).toList();
      return CategoryColumn.owning(name, names, codes);
    }
  }

  static final class Texts extends ColumnFill {
    private final String[] texts;

    Texts(int rows) {
      texts = new String[rows];
      Arrays.fill(texts, "");
    }

    @Override
    String put(int row, CharSequence text) {
      texts[row] = text.toString();
      return FINE;
    }

    @Override
    Column column(String name) {
      return TextColumn.owning(name, texts);
    }
  }
}
