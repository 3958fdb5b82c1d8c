package dev.candor.report.image;

import dev.candor.core.InputException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does the map lie where the objects are, and more so than maps that look at no picture? Measured
 * on images whose masks are known.
 *
 * @param images how many test images had a mask
 * @param own the network's map
 * @param floors what it must beat: at least {@link MapFloor#CENTRE}, {@link MapFloor#RANDOM} and
 *     {@link MapFloor#MEAN_MAP}, each once, in the order shown
 * @param imageSpecificAuroc AUROC of what is left of the map when the mean map over the images is
 *     taken away: .5 where the map does not follow the picture; empty where not computed
 */
public record Localisation(
    int images, Lying own, List<FloorLying> floors, Optional<Estimate> imageSpecificAuroc) {
  /** Checks that the three floors are there. */
  public Localisation {
    floors = List.copyOf(floors);
    Set<MapFloor> named = new HashSet<>(floors.stream().map(FloorLying::floor).toList());
    boolean once = named.size() == floors.size();
    if (!once || !named.containsAll(Set.of(MapFloor.CENTRE, MapFloor.RANDOM, MapFloor.MEAN_MAP))) {
      throw InputException.of(
          "floors",
          "must be the centred Gaussian, a random map and the own mean map, each once",
          floors.stream().map(floor -> floor.floor().title()).toList(),
          "measure all three");
    }
    if (images < 1) {
      throw InputException.of("images", "must be one or more", images, "leave it out instead");
    }
  }
}
