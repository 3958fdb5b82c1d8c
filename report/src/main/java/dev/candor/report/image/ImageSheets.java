package dev.candor.report.image;

import dev.candor.report.explanation.ExplainedInput;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Masking;
import dev.candor.report.heat.Mosaic;
import dev.candor.report.heat.Overlay;
import dev.candor.report.heat.Picture;
import dev.candor.report.heat.Veil;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures with their maps as one picture without words, for a file beside a text: {@code
 * ImageSheets.examples(list).png()}. What a page shows is {@link
 * dev.candor.report.ImageTrainingReport}'s.
 */
public final class ImageSheets {
  private static final Overlay IMPORTANCE = Overlay.withDefaults().withTop(1);

  private ImageSheets() {}

  /**
   * One row for each: the picture, its importance from 0 (white) to 1 (dark red), the picture under
   * the veil and, where patches are left out, what is left.
   */
  public static Picture examples(List<ExplainedInput.Patches> examples) {
    return Mosaic.withDefaults().of(examples.stream().map(ImageSheets::row).toList());
  }

  /** The picture, its importance, the veil and what is left, each pixel for pixel. */
  public static List<Picture> row(ExplainedInput.Patches example) {
    List<Picture> row = new ArrayList<>();
    row.add(example.picture());
    row.add(IMPORTANCE.alone(example.map()));
    row.add(veiled(example));
    example.masking().map(m -> m.of(example.picture(), example.map())).ifPresent(row::add);
    return row;
  }

  /** The picture under its veil: below the masking's threshold, or by importance. */
  public static Picture veiled(ExplainedInput.Patches example) {
    Veil veil =
        example
            .masking()
            .map(Masking::threshold)
            .map(Veil.withDefaults()::withThreshold)
            .orElse(Veil.withDefaults());
    return veil.over(example.picture(), example.map());
  }

  /** One row for each image: the picture, then its map after each epoch. */
  public static Picture course(MapCourse course) {
    List<List<Picture>> rows = new ArrayList<>();
    for (MapCourse.Row one : course.rows()) {
      List<Picture> row = new ArrayList<>();
      row.add(one.picture());
      one.maps().forEach(map -> row.add(IMPORTANCE.alone(map)));
      rows.add(row);
    }
    return Mosaic.withDefaults().of(rows);
  }

  /** One row: these maps from 0 to 1, such as mean maps. */
  public static Picture maps(List<HeatMap> maps) {
    return Mosaic.withDefaults().of(List.of(maps.stream().map(IMPORTANCE::alone).toList()));
  }

  /** One row for each picture: it, then every method's map up to the map's own largest value. */
  public static Picture compared(List<ComparedMaps> pictures) {
    Overlay largest = Overlay.withDefaults().withShare(1);
    List<List<Picture>> rows = new ArrayList<>();
    for (ComparedMaps one : pictures) {
      List<Picture> row = new ArrayList<>();
      row.add(one.picture());
      one.maps().forEach(map -> row.add(largest.alone(map.map())));
      rows.add(row);
    }
    return Mosaic.withDefaults().of(rows);
  }
}
