package dev.candor.cli.watch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

/**
 * Cuts bytes into lines of UTF-8. A line that is too long, or no UTF-8, is a line that cannot be
 * read, and memory stays that of the longest line allowed. Changes while it is used.
 */
final class LineCutter {
  private static final int LONGEST = 1 << 20;
  private static final int FIRST = 256;
  private static final String MARK = "\uFEFF";

  private final Queue<Line> lines = new ArrayDeque<>();
  private byte[] begun = new byte[FIRST];
  private int length;
  private boolean tooLong;
  private long number;

  /** Takes bytes. */
  void take(byte[] bytes, int count) {
    for (int i = 0; i < count; i++) {
      if (bytes[i] == '\n') {
        cut();
      } else {
        keep(bytes[i]);
      }
    }
  }

  private void keep(byte one) {
    if (length == LONGEST) {
      tooLong = true;
      return;
    }
    if (length == begun.length) {
      begun = Arrays.copyOf(begun, Math.min(LONGEST, 2 * length));
    }
    begun[length++] = one;
  }

  /** What has begun is a line. */
  private void cut() {
    number++;
    int end = length > 0 && begun[length - 1] == '\r' ? length - 1 : length;
    lines.add(line(end));
    length = 0;
    tooLong = false;
    if (begun.length > FIRST * FIRST) {
      begun = new byte[FIRST];
    }
  }

  private Line line(int end) {
    if (tooLong) {
      return new Line(number, "", "must be at most " + LONGEST + " bytes long");
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(begun, 0, end)).toString();
      boolean marked = number == 1 && text.startsWith(MARK);
      return Line.of(number, marked ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return new Line(number, "", "must be UTF-8 (" + e.getMessage() + ")");
    }
  }

  /** The end has come: what has begun is the last line. */
  void end() {
    if (length > 0 || tooLong) {
      cut();
    }
  }

  /** Forgets what has begun: the file begins anew, and so do its lines. */
  void restart() {
    length = 0;
    tooLong = false;
    number = 0;
  }

  /** Lines that are whole and were not taken. */
  Queue<Line> lines() {
    return lines;
  }
}
