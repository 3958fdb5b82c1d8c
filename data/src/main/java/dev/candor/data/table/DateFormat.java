package dev.candor.data.table;

import java.time.LocalDate;
import java.time.YearMonth;

/** How a date may be written. A time may follow every one of them. */
enum DateFormat {
  /** 2024-02-29. */
  ISO("ymd", '-'),
  /** 2024/02/29. */
  YEAR_FIRST("ymd", '/'),
  /** 29.02.2024. */
  DAY_FIRST_DOTS("dmy", '.'),
  /** 29/02/2024. */
  DAY_FIRST("dmy", '/'),
  /** 02/29/2024. */
  MONTH_FIRST("mdy", '/');

  private final String order;
  private final char mark;

  DateFormat(String order, char mark) {
    this.order = order;
    this.mark = mark;
  }

  /** Milliseconds since 1970-01-01T00:00, or {@link DateColumn#MISSING} if it is no such date. */
  long parse(CharSequence text) {
    int[] at = {0};
    int year = 0;
    int month = 0;
    int day = 0;
    for (int part = 0; part < 3; part++) {
      if (part > 0 && !skip(text, at, mark)) {
        return DateColumn.MISSING;
      }
      char what = order.charAt(part);
      int number = what == 'y' ? digits(text, at, 4, 4) : digits(text, at, 1, 2);
      if (number < 0) {
        return DateColumn.MISSING;
      }
      switch (what) {
        case 'y' -> year = number;
        case 'm' -> month = number;
        default -> day = number;
      }
    }
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return DateColumn.MISSING;
    }
    if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
      return DateColumn.MISSING;
    }
    long time = ClockTime.parse(text, at[0]);
    return time == DateColumn.MISSING
        ? DateColumn.MISSING
        : LocalDate.of(year, month, day).toEpochDay() * ClockTime.DAY + time;
  }

  /** A number of that many digits, or -1; moves the position behind it. */
  static int digits(CharSequence text, int[] at, int fewest, int most) {
    int number = 0;
    int count = 0;
    while (count < most && at[0] < text.length()) {
      char c = text.charAt(at[0]);
      if (c < '0' || c > '9') {
        break;
      }
      number = number * 10 + (c - '0');
      count++;
      at[0]++;
    }
    return count < fewest ? -1 : number;
  }

  /** Whether that character comes next; moves the position behind it. */
  static boolean skip(CharSequence text, int[] at, char wanted) {
    boolean there = at[0] < text.length() && text.charAt(at[0]) == wanted;
    at[0] += there ? 1 : 0;
    return there;
  }
}
