package dev.candor.report.image;

import dev.candor.core.InputException;
import dev.candor.report.heat.HeatMap;
import dev.candor.report.heat.Picture;
import java.util.List;
import java.util.Optional;

/**
 * What several methods say of one picture, side by side.
 *
 * @param name the image's name
 * @param answer what the model answers on it, as people call it: what is explained
 * @param truth its class, where that is known
 * @param picture as the model saw it
 * @param maps one for each method, floors among them (the centred Gaussian belongs there), in the
 *     order shown; of any grid not finer than the picture, with or without signs: each is drawn up
 *     to its own largest value
 */
public record ComparedMaps(
    String name, String answer, Optional<String> truth, Picture picture, List<OfMethod> maps) {
  /**
   * A method's map.
   *
   * @param method its name
   * @param map what it says
   */
  public record OfMethod(String method, HeatMap map) {}

  /** Checks that there is a map and none is finer than the picture. */
  public ComparedMaps {
    maps = List.copyOf(maps);
    if (maps.isEmpty()) {
      throw InputException.of("maps of " + name, "must be one or more", 0, "leave it out instead");
    }
    for (OfMethod one : maps) {
      if (one.map().rows() > picture.height() || one.map().columns() > picture.width()) {
        throw InputException.of(
            "map of " + one.method(),
            "must not be finer than its picture of " + picture.height() + "x" + picture.width(),
            one.map().rows() + "x" + one.map().columns(),
            "give the picture that was explained");
      }
    }
  }
}
