package dev.candor.whitebox.cam;

import java.util.Locale;

/** Is a map as large as the layer's, or drawn out to the size of the input, and how? */
public enum Upsampling {
  /** As the layer has it. */
  NONE,
  /** Each place repeats the nearest one of the layer. */
  NEAREST,
  /** Lines between the middles of places; in three axes likewise. Corners are not aligned. */
  BILINEAR,
  /** Cubic with a = -0.75, as PyTorch's; for two axes only. */
  BICUBIC;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
