package dev.candor.report.image;

import dev.candor.core.InputException;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How did the maps of a few images come to be? One row for each image, one column for each epoch.
 *
 * @param network the stage whose maps they are, such as IA
 * @param epochs the epochs whose maps are given, counting up from 0 (before training) or later
 * @param validationAccuracy after each of those epochs; empty where it was not measured
 * @param rows the images
 */
public record MapCourse(
    NetworkKind network,
    List<Integer> epochs,
    List<OptionalDouble> validationAccuracy,
    List<Row> rows) {
  /**
   * The maps of one image.
   *
   * @param name the image's name
   * @param truth its class
   * @param picture as the network saw it
   * @param maps one for each epoch of the course, from 0 to 1
   */
  public record Row(String name, String truth, Picture picture, List<HeatMap> maps) {
    /** Copies the maps. */
    public Row {
      maps = List.copyOf(maps);
    }
  }

  /** Checks that there is one map for each image and epoch. */
  public MapCourse {
    epochs = List.copyOf(epochs);
    validationAccuracy = List.copyOf(validationAccuracy);
    rows = List.copyOf(rows);
    int columns = epochs.size();
    boolean whole =
        columns > 0
            && !rows.isEmpty()
            && validationAccuracy.size() == columns
            && rows.stream().allMatch(row -> row.maps().size() == columns);
    if (!whole) {
      throw InputException.of(
          "maps over epochs",
          "must be one for each image and epoch, with an accuracy for each epoch",
          rows.size() + " images, " + columns + " epochs, " + validationAccuracy.size(),
          "give empty accuracies where none was measured");
    }
    for (int i = 1; i < columns; i++) {
      if (epochs.get(i) <= epochs.get(i - 1)) {
        throw InputException.of("epochs", "must count up", epochs, "put them in order");
      }
    }
  }

  /**
   * At most so many rows and columns: the first rows; of the epochs the first and the last, the
   * others evenly spaced.
   */
  public MapCourse atMost(int mostRows, int mostEpochs) {
    List<Integer> kept = new ArrayList<>();
    int columns = Math.min(Math.max(2, mostEpochs), epochs.size());
    for (int i = 0; i < columns; i++) {
      kept.add(
          columns == 1 ? 0 : (int) Math.round((double) i * (epochs.size() - 1) / (columns - 1)));
    }
    return new MapCourse(
        network,
        kept.stream().map(epochs::get).toList(),
        kept.stream().map(validationAccuracy::get).toList(),
        rows.stream()
            .limit(mostRows)
            .map(
                row ->
                    new Row(
                        row.name(),
                        row.truth(),
                        row.picture(),
                        kept.stream().map(row.maps()::get).toList()))
            .toList());
  }
}
