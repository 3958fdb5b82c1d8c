package dev.candor.core.removal;

import dev.candor.core.InputException;
import java.util.Arrays;

/**
 * Which of n players are present: a set of any size, keyed by all of its bits.
 *
 * <p>Two coalitions are equal when they have the same players of the same n; 70, 500 or 5,000
 * players are no different from 7.
 */
public final class Coalition {
  private final int players;
  private final long[] words;

  private Coalition(int players, long[] words) {
    this.players = players;
    this.words = words;
  }

  /** Nobody of n players. */
  public static Coalition none(int players) {
    if (players < 0) {
      throw InputException.of("players", "must be 0 or more", players, "give their number");
    }
    return new Coalition(players, new long[(players + 63) >>> 6]);
  }

  /** All of n players. */
  public static Coalition all(int players) {
    return none(players).complement();
  }

  /** Some of n players, by position. */
  public static Coalition of(int players, int... present) {
    Coalition coalition = none(players);
    for (int player : present) {
      coalition.check(player);
      coalition.words[player >>> 6] |= 1L << player;
    }
    return coalition;
  }

  /** Some of n players, by bit: player p is bit {@code p % 64} of word {@code p / 64}. */
  public static Coalition ofWords(int players, long... words) {
    Coalition all = all(players);
    if (words.length != all.words.length) {
      throw InputException.of(
          "words",
          "must be one for each 64 players, " + all.words.length,
          words.length,
          "give all");
    }
    for (int i = 0; i < words.length; i++) {
      if ((words[i] & ~all.words[i]) != 0) {
        throw InputException.of(
            "words",
            "must hold players below " + players,
            Arrays.toString(words),
            "clear the rest");
      }
    }
    return new Coalition(players, words.clone());
  }

  /** How many players there are, present or not. */
  public int players() {
    return players;
  }

  /** How many are present. */
  public int size() {
    int size = 0;
    for (long word : words) {
      size += Long.bitCount(word);
    }
    return size;
  }

  /** Whether a player is present. */
  public boolean contains(int player) {
    check(player);
    return (words[player >>> 6] & 1L << player) != 0;
  }

  /** With a player more, or the same where it is present. */
  public Coalition with(int player) {
    check(player);
    long[] more = words.clone();
    more[player >>> 6] |= 1L << player;
    return new Coalition(players, more);
  }

  /** With a player fewer, or the same where it is absent. */
  public Coalition without(int player) {
    check(player);
    long[] fewer = words.clone();
    fewer[player >>> 6] &= ~(1L << player);
    return new Coalition(players, fewer);
  }

  /** Those who are present in one or the other. */
  public Coalition union(Coalition other) {
    if (other.players != players) {
      throw InputException.of(
          "coalition", "must be of " + players + " players", other, "give one of the same game");
    }
    long[] both = words.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] |= other.words[i];
    }
    return new Coalition(players, both);
  }

  /** Those who are absent here. */
  public Coalition complement() {
    long[] others = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      others[i] = ~words[i];
    }
    if ((players & 63) != 0) {
      others[words.length - 1] &= (1L << players) - 1;
    }
    return new Coalition(players, others);
  }

  /** The positions of those who are present, in rising order. */
  public int[] present() {
    int[] present = new int[size()];
    int next = 0;
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        present[next++] = (i << 6) + Long.numberOfTrailingZeros(left);
      }
    }
    return present;
  }

  /** The bits, 64 players a word. */
  public long[] words() {
    return words.clone();
  }

  /** How many words of bits there are. */
  int wordCount() {
    return words.length;
  }

  /** One word of bits. */
  long word(int i) {
    return words[i];
  }

  /** How many players are in one of both only. */
  int differences(Coalition other) {
    int differences = 0;
    for (int i = 0; i < words.length; i++) {
      differences += Long.bitCount(words[i] ^ other.words[i]);
    }
    return differences;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Coalition that
        && players == that.players
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    long hash = players;
    for (long word : words) {
      hash = (hash ^ word) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ hash >>> 32);
  }

  /** The players that are present, and of how many. */
  @Override
  public String toString() {
    return Arrays.toString(present()) + " of " + players;
  }

  private void check(int player) {
    if (player < 0 || player >= players) {
      throw InputException.of(
          "player", "must be 0 to " + (players - 1), player, "give the position of a player");
    }
  }
}
