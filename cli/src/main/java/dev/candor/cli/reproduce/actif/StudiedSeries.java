package dev.candor.cli.reproduce.actif;

import java.util.Locale;

/** Which data set of the study is it? */
public enum StudiedSeries {
  /** Eye tracking, 25 people: at which depth do they look? */
  GAZE("gaze-robustvision", "Robust Vision", "cm", 100),
  /** Four stations side by side: fine dust at the first, six hours on. */
  BEIJING("beijing-air", "Beijing air", "ug/m3", 1),
  /** Two transformers side by side: the oil temperature of the first, a day on. */
  ETT("ett", "ETT", "degrees C", 1);

  private final String folder;
  private final String title;
  private final String unit;
  private final double factor;

  StudiedSeries(String folder, String title, String unit, double factor) {
    this.folder = folder;
    this.title = title;
    this.unit = unit;
    this.factor = factor;
  }

  /** Where it lies below the folder of data sets. */
  public String folder() {
    return folder;
  }

  /** What the page calls it. */
  public String title() {
    return title;
  }

  /** The unit in which errors are told. */
  public String unit() {
    return unit;
  }

  /** From the target's own unit to that one. */
  public double factor() {
    return factor;
  }

  /** The name in cells. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
