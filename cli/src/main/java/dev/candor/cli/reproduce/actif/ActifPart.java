package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of rankings of series is it? */
public enum ActifPart implements Part {
  /** The first features alone, the others at their mean: 25 people, folds of people. */
  MASKING("Robust Vision: the first features alone, the others masked"),
  /** The same with networks that never saw the other features. */
  RETRAINING("Robust Vision: networks trained on the first features alone"),
  /** Masking on air quality. */
  BEIJING("Beijing air, 40 series: masking"),
  /** Masking on transformer temperature. */
  ETT("Transformer temperature, 14 series: masking"),
  /** Series whose truth is known, and what a ranking must pass. */
  TRUTH("Known truths, and sanity"),
  /** Time and memory. */
  COST("Cost");

  private final String title;

  ActifPart(String title) {
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
