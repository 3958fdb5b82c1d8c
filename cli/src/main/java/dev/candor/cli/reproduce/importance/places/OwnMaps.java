package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;

/** Maps and truths as lists of rows. */
final class OwnMaps {
  private OwnMaps() {}

  /** The rows of {@code [n, components]}. */
  static List<double[]> rows(NdArray maps) {
    List<double[]> rows = new ArrayList<>();
    for (int image = 0; image < maps.length(0); image++) {
      rows.add(maps.row(image).toDoubles());
    }
    return rows;
  }

  /** The share of each patch that is foreground, of every image. */
  static List<double[]> truths(PreparedImages images, int patch) {
    List<double[]> truths = new ArrayList<>();
    for (int image = 0; image < images.size(); image++) {
      truths.add(images.truth(image, patch));
    }
    return truths;
  }

  /** The output with the highest answer, of every image. */
  static int[] answered(NdArray answers) {
    int[] best = new int[answers.length(0)];
    for (int image = 0; image < best.length; image++) {
      for (int output = 1; output < answers.length(1); output++) {
        best[image] =
            answers.at(image, output) > answers.at(image, best[image]) ? output : best[image];
      }
    }
    return best;
  }
}
