package dev.candor.cli.text;

import dev.candor.blackbox.occlusion.FeatureAblation;

/** What the class loses when one word is not read. Cost: a forward pass a word, and one. */
public record OccludedWords() implements WordScorer {
  @Override
  public String label() {
    return "occlusion";
  }

  @Override
  public Signs signs() {
    return Signs.SIGNED;
  }

  @Override
  public double[] score(ReadText text, int target) {
    if (text.seen().isEmpty()) {
      return new double[text.words().size()];
    }
    return text.spread(
        new FeatureAblation(text.classifier(), text.masking())
            .explain(text.input().row(0), target)
            .values()
            .toDoubles());
  }
}
