package dev.candor.data.image.resize;

/** How numbers between the pixels are made, when an array of numbers is resized. */
public enum Interpolation {
  /** Along straight lines between neighbours. */
  BILINEAR,
  /** Along cubics through two neighbours to either side; can overshoot. */
  BICUBIC
}
