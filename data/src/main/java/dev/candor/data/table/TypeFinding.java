package dev.candor.data.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the first pass learns about a column: every type that all of its values still allow. */
final class TypeFinding {
  /** More different texts than this are never taken for categories. */
  static final int MOST_LEVELS = 1_000;

  /** This many different texts are categories in a table of any length. */
  static final int FEW_LEVELS = 20;

  private static final int MOST_WHEN_ASKED = 1 << 16;

  private final Optional<ColumnType> asked;
  private final LevelSet levels;
  private final List<BooleanWords> words = new ArrayList<>(List.of(BooleanWords.values()));
  private final List<DateFormat> formats = new ArrayList<>(List.of(DateFormat.values()));
  private boolean number = true;
  private boolean commaNumber;
  private boolean many;
  private boolean moments;
  private int values;

  TypeFinding(Optional<ColumnType> asked, boolean decimalCommas) {
    this.asked = asked;
    this.commaNumber = decimalCommas;
    this.levels =
        new LevelSet(
            asked.equals(Optional.of(ColumnType.CATEGORY)) ? MOST_WHEN_ASKED : MOST_LEVELS);
  }

  /** Takes note of a value that is not missing. */
  void see(CharSequence text) {
    values++;
    if (!many) {
      many = levels.add(text) == LevelSet.FULL;
    }
    if (number && !writtenAsNumber(text, '.')) {
      number = false;
    }
    if (commaNumber && !writtenAsNumber(text, ',')) {
      commaNumber = false;
    }
    if (!words.isEmpty()) {
      words.removeIf(pair -> pair.value(text) == BooleanColumn.MISSING);
    }
    if (!formats.isEmpty()) {
      formats.removeIf(format -> format.parse(text) == DateColumn.MISSING);
      moments |= !formats.isEmpty() && text.length() > LONGEST_DAY;
    }
  }

  private static final int LONGEST_DAY = 10;

  private static boolean writtenAsNumber(CharSequence text, char mark) {
    return NumberText.looksRight(text, mark)
        ? !NumberText.zeroPadded(text)
        : NumberText.infinite(text);
  }

  /** The type, as a person asked for it or as all values allow it. */
  ColumnType type() {
    if (asked.isPresent()) {
      return asked.get();
    }
    if (values == 0) {
      return ColumnType.CATEGORY;
    }
    if (number || commaNumber) {
      return ColumnType.NUMBER;
    }
    if (!words.isEmpty()) {
      return ColumnType.BOOLEAN;
    }
    if (formats.size() == 1) {
      return ColumnType.DATE;
    }
    int different = levels.levels().size();
    boolean repeated = different <= FEW_LEVELS || different <= values / 2;
    return !many && repeated ? ColumnType.CATEGORY : ColumnType.TEXT;
  }

  /** Where the values of the second pass go. */
  ColumnFill fill(int rows) {
    return switch (type()) {
      case NUMBER -> new ColumnFill.Numbers(rows, number || !commaNumber ? '.' : ',');
      case BOOLEAN ->
          new ColumnFill.Booleans(rows, words.isEmpty() ? BooleanWords.TRUE_FALSE : words.get(0));
      case DATE ->
          new ColumnFill.Dates(rows, formats, moments ? DatePrecision.MOMENT : DatePrecision.DAY);
      case CATEGORY -> new ColumnFill.Categories(rows, levels);
      case TEXT -> new ColumnFill.Texts(rows);
    };
  }
}
