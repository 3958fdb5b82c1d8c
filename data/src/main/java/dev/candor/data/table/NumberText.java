package dev.candor.data.table;

/**
 * How numbers are written: an optional sign, digits with at most one decimal mark, an optional
 * exponent. Up to 15 digits with a small exponent are computed exactly with one multiplication or
 * division (Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990); the rest goes
 * through the JDK, so that every number is the nearest double.
 */
final class NumberText {
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private NumberText() {}

  /** The number, or NaN if the text is none; infinite if it is too large for a double. */
  static double parse(CharSequence text) {
    return parse(text, '.');
  }

  /** The number with the given decimal mark, or NaN if the text is none. */
  static double parse(CharSequence text, char mark) {
    int n = text.length();
    int i = 0;
    boolean negative = false;
    if (n > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
      negative = text.charAt(0) == '-';
      i = 1;
    }
    long digits = 0;
    int significant = 0;
    int scale = 0;
    int seen = 0;
    boolean fraction = false;
    for (; i < n; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        seen++;
        scale -= fraction ? 1 : 0;
        if (significant > 0 || c != '0') {
          significant++;
          digits = significant <= EXACT_DIGITS ? digits * 10 + (c - '0') : digits;
        }
      } else if (c == mark && !fraction) {
        fraction = true;
      } else {
        break;
      }
    }
    if (seen == 0) {
      return Double.NaN;
    }
    if (i < n) {
      int exponent = exponent(text, i);
      if (exponent == NO_EXPONENT) {
        return Double.NaN;
      }
      scale += exponent;
    }
    if (significant <= EXACT_DIGITS && Math.abs(scale) < POWERS.length) {
      double value = scale < 0 ? digits / POWERS[-scale] : digits * POWERS[scale];
      return negative ? -value : value;
    }
    return Double.parseDouble(text.toString().replace(mark, '.'));
  }

  private static final int NO_EXPONENT = Integer.MIN_VALUE;
  private static final int LARGEST_EXPONENT = 100_000;

  private static int exponent(CharSequence text, int at) {
    int n = text.length();
    int i = at;
    if (text.charAt(i) != 'e' && text.charAt(i) != 'E') {
      return NO_EXPONENT;
    }
    i++;
    boolean negative = false;
    if (i < n && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      negative = text.charAt(i) == '-';
      i++;
    }
    if (i == n) {
      return NO_EXPONENT;
    }
    int exponent = 0;
    for (; i < n; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return NO_EXPONENT;
      }
      exponent = Math.min(exponent * 10 + (c - '0'), LARGEST_EXPONENT);
    }
    return negative ? -exponent : exponent;
  }

  /** Whether the text is a number without being computed; the same texts as {@link #parse}. */
  static boolean looksRight(CharSequence text, char mark) {
    int n = text.length();
    int i = n > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int seen = 0;
    boolean fraction = false;
    for (; i < n; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        seen++;
      } else if (c == mark && !fraction) {
        fraction = true;
      } else {
        break;
      }
    }
    return seen > 0 && (i == n || exponent(text, i) != NO_EXPONENT);
  }

  /** Whether it is a code such as 007, which is no number: its zeros mean something. */
  static boolean zeroPadded(CharSequence text) {
    if (text.length() < 2 || text.charAt(0) != '0') {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Whether it says that a number is infinite. */
  static boolean infinite(CharSequence text) {
    int i = text.length() > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    String word = text.subSequence(i, text.length()).toString();
    return word.equalsIgnoreCase("inf") || word.equalsIgnoreCase("infinity");
  }
}
