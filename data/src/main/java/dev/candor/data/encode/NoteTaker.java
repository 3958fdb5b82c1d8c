package dev.candor.data.encode;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what was odd while a table was encoded. */
final class NoteTaker {
  private final SortedMap<String, SortedMap<String, Integer>> unseen = new TreeMap<>();
  private final SortedMap<String, Integer> filled = new TreeMap<>();

  void unseen(String column, String level) {
    unseen.computeIfAbsent(column, c -> new TreeMap<>()).merge(level, 1, Integer::sum);
  }

  void filled(String column) {
    filled.merge(column, 1, Integer::sum);
  }

  EncodingNotes notes() {
    return new EncodingNotes(Map.copyOf(unseen), filled);
  }
}
