package dev.candor.data.table;

import java.util.Arrays;

/**
 * Which character parts the fields of a file? The one that parts the most of its first lines into
 * the same number of fields, at least two; a tie goes to the one that gives more fields. A file
 * without any of them has one column.
 */
final class Separator {
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final int LINES = 50;

  private Separator() {}

  static char of(byte[] head) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      int[] counts = counts(head, candidate);
      if (counts.length > 0 && counts[0] > 0) {
        long same = Arrays.stream(counts).filter(c -> c == counts[0]).count();
        long score = same * 1_000_000 / counts.length * 1_000 + Math.min(counts[0], 999);
        if (score > bestScore) {
          bestScore = score;
          best = candidate;
        }
      }
    }
    return best;
  }

  /** How often the character stands outside quotes, for each of the first records. */
  private static int[] counts(byte[] head, char candidate) {
    int[] counts = new int[LINES];
    int record = 0;
    int count = 0;
    boolean quoted = false;
    boolean empty = true;
    for (int i = 0; i < head.length && record < LINES; i++) {
      char c = (char) head[i];
      if (c == '"') {
        quoted = !quoted;
      } else if (c == candidate && !quoted) {
        count++;
      } else if ((c == '\n' || c == '\r') && !quoted) {
        if (!empty) {
          counts[record++] = count;
        }
        count = 0;
        empty = true;
        continue;
      }
      empty = false;
    }
    if (!empty && record == 0) {
      counts[record++] = count;
    }
    return Arrays.copyOf(counts, record);
  }
}
