package dev.candor.design.scores;

import dev.candor.core.NdArray;

/** What a watched stage came to: its history, its time, and every member's raw test outputs. */
record Trained(StageHistory history, double seconds, NdArray outputs) {
  /** A figure of one member's outputs, which begin at an offset. */
  @FunctionalInterface
  interface Figure {
    double of(float[] outputs, int offset);
  }

  /** The figure of each member. */
  double[] each(Figure figure, Answers answers) {
    float[] all = outputs.toFloats();
    double[] figures = new double[outputs.length(0)];
    for (int m = 0; m < figures.length; m++) {
      figures[m] = figure.of(all, m * answers.rows() * answers.outputs());
    }
    return figures;
  }
}
