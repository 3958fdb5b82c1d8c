package dev.candor.cli.reproduce.scores;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of the scores network is it? */
public enum ScoresPart implements Part {
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

  ScoresPart(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean alone() {
    return this == COST;
  }
}
