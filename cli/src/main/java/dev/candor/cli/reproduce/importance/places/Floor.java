package dev.candor.cli.reproduce.importance.places;

import dev.candor.cli.reproduce.importance.PreparedImages;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Cut;
import dev.candor.data.image.ground.FigureGround;
import dev.candor.data.image.set.ImageSet;
import dev.candor.metrics.localisation.FloorMaps;
import dev.candor.metrics.localisation.PictureFloors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Maps that look at no network; those on pictures look at the image. */
enum Floor {
  ZEROS("floor: zeros"),
  HALF("floor: one half everywhere"),
  RANDOM("floor: random"),
  GAUSSIAN("floor: centred Gaussian"),
  OWN_MEAN("floor: the network's own mean map"),
  ROUGHNESS("floor: deviation within each patch"),
  MARGIN("floor: distance from the margin's colours"),
  GROUND("floor: what stands out from the edge");

  private final String title;

  Floor(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * One map for each image.
   *
   * @param set the same images as they were before they were prepared
   * @param patch side of a patch
   * @param own the network's maps of these images
   */
  List<double[]> maps(
      ImageSet set, PreparedImages images, int patch, List<double[]> own, long seed) {
    int rows = images.inputs().length(2) / patch;
    int columns = images.inputs().length(3) / patch;
    int count = images.size();
    return switch (this) {
      case ZEROS -> Collections.nCopies(count, FloorMaps.constant(rows * columns, 0));
      case HALF -> Collections.nCopies(count, FloorMaps.constant(rows * columns, .5));
      case GAUSSIAN -> Collections.nCopies(count, FloorMaps.centredGaussian(rows, columns));
      case OWN_MEAN -> Collections.nCopies(count, FloorMaps.meanOf(own));
      case RANDOM -> {
        List<double[]> maps = new ArrayList<>();
        for (int image = 0; image < count; image++) {
          maps.add(FloorMaps.random(rows * columns, seed, image));
        }
        yield maps;
      }
      case ROUGHNESS -> {
        List<double[]> maps = new ArrayList<>();
        for (int image = 0; image < count; image++) {
          maps.add(PictureFloors.patchDeviation(images.inputs().row(image), patch));
        }
        yield maps;
      }
      case MARGIN -> {
        List<double[]> maps = new ArrayList<>();
        for (int image = 0; image < count; image++) {
          maps.add(PictureFloors.distanceFromMargin(images.inputs().row(image), patch));
        }
        yield maps;
      }
      case GROUND -> {
        List<double[]> maps = new ArrayList<>();
        for (int image = 0; image < count; image++) {
          RgbImage picture = set.image(image).picture();
          maps.add(
              FigureGround.withDefaults()
                  .map(picture)
                  .over(Cut.whole(picture.size()), picture.size(), rows, columns));
        }
        yield maps;
      }
    };
  }
}
