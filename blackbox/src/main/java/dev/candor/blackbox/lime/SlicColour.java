package dev.candor.blackbox.lime;

/** What a difference of colour is. */
public enum SlicColour {
  /** Of the channels as they are, together stretched to 0 to 100: for images of any kind. */
  CHANNELS,
  /** Of CIELAB (D65), as published: for sRGB images of three channels between 0 and 1. */
  LAB
}
