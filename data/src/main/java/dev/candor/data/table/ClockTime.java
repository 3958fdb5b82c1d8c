package dev.candor.data.table;

/** The time that may follow a date: {@code T13:45}, {@code 13:45:30.5}, with Z or +02:00. */
final class ClockTime {
  static final long DAY = 86_400_000L;
  private static final long HOUR = 3_600_000L;
  private static final long MINUTE = 60_000L;

  private ClockTime() {}

  /** Milliseconds to add to the day, in UTC; 0 at the text's end; MISSING if it is no time. */
  static long parse(CharSequence text, int from) {
    if (from == text.length()) {
      return 0;
    }
    int[] at = {from};
    if (!DateFormat.skip(text, at, 'T') && !DateFormat.skip(text, at, ' ')) {
      return DateColumn.MISSING;
    }
    int hour = DateFormat.digits(text, at, 1, 2);
    int minute = DateFormat.skip(text, at, ':') ? DateFormat.digits(text, at, 2, 2) : -1;
    int second = DateFormat.skip(text, at, ':') ? DateFormat.digits(text, at, 2, 2) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return DateColumn.MISSING;
    }
    long millis = hour * HOUR + minute * MINUTE + second * 1000L;
    if (DateFormat.skip(text, at, '.')) {
      int start = at[0];
      int thousandths = DateFormat.digits(text, at, 1, 3);
      if (thousandths < 0) {
        return DateColumn.MISSING;
      }
      for (int given = at[0] - start; given < 3; given++) {
        thousandths *= 10;
      }
      millis += thousandths;
      while (at[0] < text.length() && Character.isDigit(text.charAt(at[0]))) {
        at[0]++;
      }
    }
    long offset = offset(text, at);
    return offset == DateColumn.MISSING || at[0] != text.length()
        ? DateColumn.MISSING
        : millis - offset;
  }

  private static long offset(CharSequence text, int[] at) {
    if (at[0] == text.length() || DateFormat.skip(text, at, 'Z')) {
      return 0;
    }
    boolean west = DateFormat.skip(text, at, '-');
    if (!west && !DateFormat.skip(text, at, '+')) {
      return DateColumn.MISSING;
    }
    int hours = DateFormat.digits(text, at, 2, 2);
    boolean colon = DateFormat.skip(text, at, ':');
    int minutes = colon || at[0] < text.length() ? DateFormat.digits(text, at, 2, 2) : 0;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return DateColumn.MISSING;
    }
    long offset = hours * HOUR + minutes * MINUTE;
    return west ? -offset : offset;
  }
}
