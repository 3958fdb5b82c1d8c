package dev.candor.data.table;

/** Pairs of words that mean no and yes, in any case. */
enum BooleanWords {
  TRUE_FALSE("false", "true"),
  YES_NO("no", "yes"),
  Y_N("n", "y"),
  T_F("f", "t"),
  /** Never found by itself: 0 and 1 are numbers unless a person says otherwise. */
  ZERO_ONE("0", "1");

  private final String no;
  private final String yes;

  BooleanWords(String no, String yes) {
    this.no = no;
    this.yes = yes;
  }

  String no() {
    return no;
  }

  String yes() {
    return yes;
  }

  /** 0 for no, 1 for yes, -1 for any other word. */
  byte value(CharSequence text) {
    return same(no, text) ? (byte) 0 : same(yes, text) ? (byte) 1 : BooleanColumn.MISSING;
  }

  private static boolean same(String word, CharSequence text) {
    if (word.length() != text.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != Character.toLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
