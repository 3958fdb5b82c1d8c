package dev.candor.data.table;

/**
 * One field of a file as it lies in the parser's buffer, without the blanks around it. Reused from
 * field to field, so that reading a file makes no text that nobody keeps.
 */
final class Slice implements CharSequence {
  private char[] chars = {};
  private int from;
  private int length;

  Slice of(char[] buffer, int offset, int size) {
    int start = offset;
    int end = offset + size;
    while (start < end && blank(buffer[start])) {
      start++;
    }
    while (end > start && blank(buffer[end - 1])) {
      end--;
    }
    chars = buffer;
    from = start;
    length = end - start;
    return this;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t';
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public char charAt(int index) {
    return chars[from + index];
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new String(chars, from + start, end - start);
  }

  @Override
  public String toString() {
    return new String(chars, from, length);
  }
}
