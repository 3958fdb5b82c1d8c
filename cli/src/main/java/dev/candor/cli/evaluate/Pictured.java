package dev.candor.cli.evaluate;

import dev.candor.cli.images.PatchTruth;
import dev.candor.cli.images.PictureBatch;
import dev.candor.cli.input.Layout;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.data.image.RgbImage;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import dev.candor.report.image.ComparedMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pictures that are explained.
 *
 * @param pictures as the model sees them
 * @param masks which of their patches are meant, where that is known
 */
public record Pictured(PictureBatch pictures, Optional<PatchTruth> masks) {
  private static final int SHOWN = 6;

  /** What the methods say of the first few, side by side. */
  List<ComparedMaps> compared(List<MethodRun> runs, Layout layout, List<String> classes) {
    if (!(layout.components().axes() instanceof Axes.PatchGrid grid)) {
      return List.of();
    }
    List<ComparedMaps> compared = new ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, pictures.count()); i++) {
      List<ComparedMaps.OfMethod> maps = new ArrayList<>();
      for (MethodRun run : runs) {
        double[] values = run.attributions().get(i).values().toDoubles();
        HeatMap map = HeatMap.of(values, grid.rows(), grid.columns());
        maps.add(new ComparedMaps.OfMethod(run.name(), map));
      }
      Attribution first = runs.get(0).attributions().get(i);
      int label = pictures.labels().get(i);
      RgbImage fitted = pictures.fitted().get(i);
      compared.add(
          new ComparedMaps(
              pictures.names().get(i),
              named(classes, first.target()),
              label < 0 ? Optional.empty() : Optional.of(named(classes, label)),
              Picture.of(fitted.rgb(), fitted.height(), fitted.width()),
              maps));
    }
    return compared;
  }

  private static String named(List<String> classes, int place) {
    return place < classes.size() ? classes.get(place) : "output " + place;
  }
}
