package dev.candor.cli.reproduce.whitebox;

import dev.candor.cli.reproduce.Part;

/** Which table of the study of white-box methods is it? */
public enum WhiteboxPart implements Part {
  /** Answers of imported networks beside onnxruntime's. */
  IMPORT("Networks brought from elsewhere"),
  /** Completeness, conservation, invariance, dummies. */
  LAWS("Laws under random networks"),
  /** Whether an explanation changes with the weights. */
  RANDOMISATION("Does the explanation depend on the weights?"),
  /** Memory of integrated gradients against its steps. */
  MEMORY("Memory against steps");

  private final String title;

  WhiteboxPart(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public boolean alone() {
    return this == MEMORY;
  }
}
