package dev.candor.cli.text;

import dev.candor.blackbox.lime.Lime;
import dev.candor.blackbox.lime.LimeSettings;
import dev.candor.blackbox.lime.Surrogate;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.removal.Masking;

/**
 * LIME over words, a ridge regression on all of them. Cost: a forward pass a sample.
 *
 * @param samples how many
 * @param seed of the samples
 */
public record LimeWords(int samples, long seed) implements RemovedWords {
  /** Checks the number. */
  public LimeWords {
    if (samples < 2) {
      throw InputException.of("samples", "must be 2 or more", samples, "100 are few");
    }
  }

  @Override
  public String label() {
    return "lime";
  }

  @Override
  public Explainer explainer(ReadText text, Masking masking) {
    LimeSettings settings =
        LimeSettings.withDefaults()
            .withSamples(samples)
            .withSeed(seed)
            .withSurrogate(new Surrogate.Ridge(1));
    return new Lime(text.classifier(), masking, settings);
  }
}
