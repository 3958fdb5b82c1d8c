package dev.candor.cli.explanation;

import dev.candor.cli.input.Shown;
import dev.candor.core.Attribution;
import dev.candor.core.NdArray;

/**
 * One input and its explanation.
 *
 * @param name how a person would name the input
 * @param shown what a person sees in it
 * @param prediction the model's outputs, {@code [outputs]}
 * @param attribution as the method gave it
 * @param arranged its numbers in the shape of what they belong to
 */
public record Explained(
    String name, Shown shown, NdArray prediction, Attribution attribution, Arranged arranged) {
  /** Without what a person sees in it, which is large. */
  public Explained unseen() {
    return new Explained(name, new Shown.Numbers(), prediction, attribution, arranged);
  }
}
