package dev.candor.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which texts has a column shown so far? Finds a field among them without making a text of it. */
final class LevelSet {
  static final int FULL = -1;
  private static final int START = 16;

  private final int most;
  private final List<String> levels = new ArrayList<>();
  private int[] slots = new int[START];

  LevelSet(int most) {
    this.most = most;
  }

  List<String> levels() {
    return levels;
  }

  /** The number of the text in order of appearance, adding it; FULL if there is no room for it. */
  int add(CharSequence text) {
    int slot = slot(text);
    if (slots[slot] > 0) {
      return slots[slot] - 1;
    }
    if (levels.size() == most) {
      return FULL;
    }
    levels.add(text.toString());
    slots[slot] = levels.size();
    if (levels.size() * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < levels.size(); i++) {
        slots[slot(levels.get(i))] = i + 1;
      }
    }
    return levels.size() - 1;
  }

  /** The number of the text, or FULL if it was never added. */
  int find(CharSequence text) {
    return slots[slot(text)] - 1;
  }

  private int slot(CharSequence text) {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int mask = slots.length - 1;
    int slot = (((hash ^ (hash >>> 15)) * 0x9E3779B1) >>> 8) & mask;
    while (slots[slot] > 0 && !levels.get(slots[slot] - 1).contentEquals(text)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** For every text in order of appearance, its position among the sorted ones. */
  int[] sortedPositions() {
    Integer[] order = new Integer[levels.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> LevelOrder.NATURAL.compare(levels.get(a), levels.get(b)));
    int[] positions = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      positions[order[i]] = i;
    }
    return positions;
  }
}
