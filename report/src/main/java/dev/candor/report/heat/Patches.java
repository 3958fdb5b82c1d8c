package dev.candor.report.heat;

import dev.candor.core.InputException;

/** A grid of patches over a picture: pixel row y of H belongs to patch row floor(y rows / H). */
record Patches(Picture picture, HeatMap map) {
  static Patches over(Picture picture, HeatMap map) {
    if (map.rows() > picture.height() || map.columns() > picture.width()) {
      throw InputException.of(
          "map",
          "must not be finer than its picture of " + picture.height() + "x" + picture.width(),
          map.rows() + "x" + map.columns(),
          "give the picture that was explained");
    }
    return new Patches(picture, map);
  }

  /** The value of the patch that a pixel lies in. */
  double importance(int pixel) {
    int row = pixel / picture.width();
    int column = pixel % picture.width();
    return map.at(
        (int) ((long) row * map.rows() / picture.height()),
        (int) ((long) column * map.columns() / picture.width()));
  }
}
