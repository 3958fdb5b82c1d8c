package dev.candor.report;

import dev.candor.report.chart.Figures;
import dev.candor.report.image.Estimate;
import dev.candor.report.image.FloorLying;
import dev.candor.report.image.Localisation;
import dev.candor.report.image.Lying;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Does the map beat the floors? Said in sentences, whichever way it went. */
record LocalisationWords(Localisation found) {
  MapStanding byAuroc(FloorLying floor) {
    return MapStanding.of(found.own().auroc(), floor.lying().auroc(), floor.aurocLead());
  }

  MapStanding byIou(FloorLying floor) {
    return MapStanding.of(found.own().iou(), floor.lying().iou(), floor.iouLead());
  }

  boolean beatsAll() {
    return found.floors().stream()
        .allMatch(
            floor -> byAuroc(floor) == MapStanding.BEATS && byIou(floor) == MapStanding.BEATS);
  }

  /** The finding, in a sentence. */
  String headline() {
    return (beatsAll()
            ? "IA\u2019s map lies on the objects better than every map that looks at no picture: "
            : "IA\u2019s map does not beat every map that looks at no picture: ")
        + against("AUROC", Lying::auroc)
        + ", "
        + against("IoU", Lying::iou)
        + ".";
  }

  private String against(String measure, Function<Lying, Estimate> by) {
    FloorLying best =
        found.floors().stream()
            .max(Comparator.comparingDouble(floor -> by.apply(floor.lying()).value()))
            .orElseThrow();
    return measure
        + " "
        + Figures.score(by.apply(found.own()).value())
        + " against "
        + Figures.score(by.apply(best.lying()).value())
        + " of the best of them ("
        + best.floor().title()
        + ")";
  }

  /** The finding floor by floor. */
  String sentence() {
    if (beatsAll()) {
      return headline();
    }
    return "The map does not beat every floor."
        + shortfall("AUROC", found.own().auroc(), true)
        + shortfall("IoU", found.own().iou(), false)
        + " Where a map that looks at no picture does as well, this map is no proof that the network"
        + " follows the object.";
  }

  private String shortfall(String measure, Estimate own, boolean isAuroc) {
    List<String> parts = new ArrayList<>();
    for (MapStanding standing : List.of(MapStanding.BELOW, MapStanding.NOT_TOLD_APART)) {
      List<String> floors = new ArrayList<>();
      for (FloorLying floor : found.floors()) {
        if ((isAuroc ? byAuroc(floor) : byIou(floor)) == standing) {
          Estimate value = isAuroc ? floor.lying().auroc() : floor.lying().iou();
          floors.add(floor.floor().title() + " (" + Figures.score(value.value()) + ")");
        }
      }
      if (!floors.isEmpty()) {
        parts.add(standing.words() + " " + String.join(", ", floors));
      }
    }
    String start = " " + measure + " " + Figures.score(own.value()) + ": ";
    return start + (parts.isEmpty() ? "beats all of them" : String.join("; ", parts)) + ".";
  }

  /** What of the map belongs to its picture; empty text where that was not measured. */
  String ownPart() {
    return found
        .imageSpecificAuroc()
        .map(
            auroc ->
                "What is left when the mean map is taken away, the part that belongs to the picture"
                    + " alone, has an AUROC of "
                    + Figures.score(auroc.value())
                    + interval(auroc)
                    + "; 0.500 would be chance.")
        .orElse("");
  }

  private static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? ""
        : " ("
            + Figures.score(estimate.low().getAsDouble())
            + " to "
            + Figures.score(estimate.high().getAsDouble())
            + ")";
  }
}
