package dev.candor.design.importance;

import dev.candor.core.NdArray;
import dev.candor.data.image.augment.Cut;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.data.image.ground.GroundMap;
import dev.candor.data.image.ground.PictureGround;
import dev.candor.data.image.set.ImageSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a {@link PictureGround} says of the part of its picture that each image of a batch shows.
 * Holds what it has found of a picture, so that the first epoch pays for all: 2 or 8 KiB a picture.
 */
final class GroundHints {
  private final ImageSet set;
  private final PictureGround ground;
  private final List<Integer> grid;
  private final Map<Integer, GroundMap> found = new ConcurrentHashMap<>();

  GroundHints(ImageSet set, PictureGround ground, List<Integer> grid) {
    this.set = set;
    this.ground = ground;
    this.grid = List.copyOf(grid);
  }

  /** {@code [n, components]}. */
  NdArray of(ImageBatch batch) {
    int rows = grid.get(0);
    int columns = grid.get(1);
    int components = rows * columns;
    float[] hints = new float[batch.images().size() * components];
    for (int i = 0; i < batch.images().size(); i++) {
      ImageBatch.View view = batch.views().get(i);
      GroundMap map = found.computeIfAbsent(batch.images().get(i), this::map);
      Cut cut = view.cut();
      double[] seen = map.over(cut, view.picture(), rows, columns);
      for (int j = 0; j < components; j++) {
        hints[i * components + j] = (float) seen[j];
      }
    }
    return NdArray.of(hints, batch.images().size(), components);
  }

  private GroundMap map(int image) {
    return ground.map(set.image(image).picture());
  }
}
