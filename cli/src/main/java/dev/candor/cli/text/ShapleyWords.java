package dev.candor.cli.text;

import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.removal.Masking;

/**
 * Shapley values of words by KernelSHAP. Cost: a forward pass a coalition, and two.
 *
 * @param coalitions how many; four for each word at least
 * @param seed of the coalitions
 */
public record ShapleyWords(int coalitions, long seed) implements RemovedWords {
  private static final int LEAST_FOR_EACH = 4;

  /** Checks the number. */
  public ShapleyWords {
    if (coalitions < 2) {
      throw InputException.of("coalitions", "must be 2 or more", coalitions, "100 are few");
    }
  }

  @Override
  public String label() {
    return "kernel-shap";
  }

  @Override
  public Explainer explainer(ReadText text, Masking masking) {
    KernelShapSettings settings =
        KernelShapSettings.withDefaults(masking.players().count())
            .withCoalitions(Math.max(coalitions, LEAST_FOR_EACH * masking.players().count()))
            .withSeed(seed);
    return new KernelShap(text.classifier(), masking, settings);
  }
}
