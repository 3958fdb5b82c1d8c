package dev.candor.data.encode;

import dev.candor.data.table.CategoryColumn;
import dev.candor.data.table.Column;
import dev.candor.data.table.ColumnType;
import dev.candor.data.table.LevelOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A category: one input for each level, 1 where the row has it; one for all rarer levels together,
 * and one for missing values, if the training rows had such.
 */
record CategoryEncoding(String column, List<String> levels, boolean other, boolean missing)
    implements ColumnEncoding {
  private static final int NOT_KNOWN = -1;

  static CategoryEncoding fit(Column column, int mostLevels) {
    Map<String, Integer> counts = new HashMap<>();
    int absent = 0;
    for (int i = 0; i < column.size(); i++) {
      if (column.missing(i)) {
        absent++;
      } else {
        counts.merge(column.text(i), 1, Integer::sum);
      }
    }
    List<String> levels =
        counts.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey, LevelOrder.NATURAL))
            .limit(mostLevels)
            .map(Map.Entry::getKey)
            .sorted(LevelOrder.NATURAL)
            .toList();
    return new CategoryEncoding(
        column.name(), levels, levels.size() < counts.size(), absent > 0 || levels.isEmpty());
  }

  @Override
  public ColumnType type() {
    return ColumnType.CATEGORY;
  }

  @Override
  public List<String> inputNames() {
    List<String> names = new ArrayList<>();
    levels.forEach(level -> names.add(column + "=" + level));
    if (other) {
      names.add(column + " is another");
    }
    if (missing) {
      names.add(column + " is missing");
    }
    return names;
  }

  @Override
  public void encode(Column values, float[] inputs, int offset, int width, NoteTaker notes) {
    Map<String, Integer> positions = new HashMap<>();
    levels.forEach(level -> positions.put(level, positions.size()));
    int[] positionOfCode = {};
    if (values instanceof CategoryColumn categories) {
      positionOfCode =
          categories.levels().stream()
              .mapToInt(level -> positions.getOrDefault(level, NOT_KNOWN))
              .toArray();
    }
    for (int i = 0; i < values.size(); i++) {
      int at = i * width + offset;
      if (values.missing(i)) {
        if (missing) {
          inputs[at + levels.size() + (other ? 1 : 0)] = 1;
        }
        continue;
      }
      int position =
          values instanceof CategoryColumn categories
              ? positionOfCode[categories.code(i)]
              : positions.getOrDefault(values.text(i), NOT_KNOWN);
      if (position != NOT_KNOWN) {
        inputs[at + position] = 1;
      } else if (other) {
        inputs[at + levels.size()] = 1;
      } else {
        notes.unseen(column, values.text(i));
      }
    }
  }

  @Override
  public ColumnState state() {
    return ColumnState.category(column, levels, other, missing);
  }
}
