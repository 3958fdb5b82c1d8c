package dev.candor.cli.text;

import dev.candor.core.Explainer;
import dev.candor.core.removal.Masking;

/** A method that asks the classifier about texts without some of their words. */
interface RemovedWords extends WordScorer {
  /** The method, for one text: its words come and go with the masking. */
  Explainer explainer(ReadText text, Masking masking);

  @Override
  default Signs signs() {
    return Signs.SIGNED;
  }

  @Override
  default double[] score(ReadText text, int target) {
    if (text.seen().isEmpty()) {
      return new double[text.words().size()];
    }
    return text.spread(
        explainer(text, text.masking()).explain(text.input().row(0), target).values().toDoubles());
  }
}
