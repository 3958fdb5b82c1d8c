package dev.candor.cli.text;

import dev.candor.blackbox.occlusion.FeatureAblation;
import dev.candor.core.Explainer;
import dev.candor.core.removal.Masking;

/** What the class loses when one word is not read. Cost: a forward pass a word, and one. */
public record OccludedWords() implements RemovedWords {
  @Override
  public String label() {
    return "occlusion";
  }

  @Override
  public Explainer explainer(ReadText text, Masking masking) {
    return new FeatureAblation(text.classifier(), masking);
  }
}
