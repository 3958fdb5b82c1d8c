package dev.candor.report.heat;

/** How are the cells of a coarse map drawn over a finer picture? */
public enum CellShape {
  /** Along straight lines between the middles of the cells: an even field, without edges. */
  SMOOTH,
  /** As they are: rectangles with edges, for maps whose cells are patches. */
  BLOCKS
}
