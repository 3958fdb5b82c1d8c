package dev.candor.whitebox.cam;

import java.util.Locale;

/** One map, or what each channel of the layer gives to it? */
public enum MapChannels {
  /** One map: the sum over the channels. */
  SUMMED,
  /** The map of each channel, weighted. */
  EACH;

  /** As evidence has it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
