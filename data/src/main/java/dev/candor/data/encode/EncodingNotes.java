package dev.candor.data.encode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was odd while a table was encoded.
 *
 * @param unseenLevels categories that the training rows did not have, by column, with the number of
 *     rows; they are encoded as the other categories, or as none of the known ones
 * @param filled missing values for which the training median stands, by column
 */
public record EncodingNotes(
    SortedMap<String, SortedMap<String, Integer>> unseenLevels, SortedMap<String, Integer> filled) {
  private static final int MOST_NAMED = 5;

  /** Copies both. */
  public EncodingNotes {
    unseenLevels = Collections.unmodifiableSortedMap(new TreeMap<>(unseenLevels));
    filled = Collections.unmodifiableSortedMap(new TreeMap<>(filled));
  }

  EncodingNotes(Map<String, SortedMap<String, Integer>> unseen, Map<String, Integer> filled) {
    this(new TreeMap<>(unseen), new TreeMap<>(filled));
  }

  /** One line for each column with categories that the model does not know. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    unseenLevels.forEach(
        (column, levels) -> {
          List<String> named =
              levels.entrySet().stream()
                  .limit(MOST_NAMED)
                  .map(level -> level.getKey() + " (" + rows(level.getValue()) + ")")
                  .toList();
          int more = levels.size() - named.size();
          lines.add(
              "column "
                  + column
                  + " has categories unknown to the model: "
                  + String.join(", ", named)
                  + (more > 0 ? " and " + more + " more" : ""));
        });
    return lines;
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }
}
