package dev.candor.cli.reproduce;

import java.util.Locale;

/** Which table of the study is it? */
public enum Part {
  /** The paper's own setting beside the paper's numbers. */
  PAPER("The paper's setting"),
  /** The setting we recommend, on the same data sets. */
  RECOMMENDED("The recommended setting"),
  /** How often a noise column is confirmed. */
  NOISE("Noise columns that are confirmed"),
  /** Where it gets hard. */
  HARD("Where it gets hard"),
  /** What the gate costs, and whether a retraining gives the same bits. */
  COST("What it costs");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  /** What stands above the table. */
  public String title() {
    return title;
  }

  /** The name on the command line and of the cells' folder. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
