package dev.candor.data.text;

/** How much of a text its tokens cover. */
public enum Extent {
  /** All of it. */
  WHOLE,
  /** Its beginning; the rest was beyond the limit. */
  CUT
}
