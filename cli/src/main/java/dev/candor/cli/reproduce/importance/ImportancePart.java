package dev.candor.cli.reproduce.importance;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of classifiers that say where they look is it? */
public enum ImportancePart implements Part {
  /** What was trained, how long it took and how well it did on the images that chose the epoch. */
  TRAINING("What was trained"),
  /** How often each network is right, and whether it needs its map for that. */
  ACCURACY("Accuracy"),
  /** Accuracy when what counts most, or least, is taken away. */
  PERTURBATION("Insertion and deletion"),
  /** Maps against masks, beside maps that look at no image. */
  PLACES("Where the maps lie"),
  /** Methods that explain the baseline afterwards, on the same images. */
  POSTHOC("Beside methods that explain afterwards"),
  /** Images with a watermark that gives the class away. */
  CUE("The planted cue"),
  /** Trainings that are to make the map follow the object. */
  PROBLEM("Does the map follow the object?"),
  /** Speed and memory. */
  COST("Cost");

  private final String title;

  ImportancePart(String title) {
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
