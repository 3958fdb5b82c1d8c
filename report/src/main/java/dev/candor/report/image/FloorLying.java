package dev.candor.report.image;

import java.util.Optional;

/**
 * How well does a floor lie on the objects, and how far is the network's map before it?
 *
 * @param floor which one
 * @param lying its own numbers over the same images
 * @param iouLead mean over the images of (map's IoU - floor's IoU) with the interval of that
 *     difference; empty where it was not computed: intervals are then compared, which tells less
 *     apart
 * @param aurocLead the same of the AUROC
 */
public record FloorLying(
    MapFloor floor, Lying lying, Optional<Estimate> iouLead, Optional<Estimate> aurocLead) {
  /** Without paired differences. */
  public static FloorLying of(MapFloor floor, Lying lying) {
    return new FloorLying(floor, lying, Optional.empty(), Optional.empty());
  }

  /** With paired differences: above 0 where the network's map is better. */
  public FloorLying withLeads(Estimate newIouLead, Estimate newAurocLead) {
    return new FloorLying(floor, lying, Optional.of(newIouLead), Optional.of(newAurocLead));
  }
}
