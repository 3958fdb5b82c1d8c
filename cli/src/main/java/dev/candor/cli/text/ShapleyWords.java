package dev.candor.cli.text;

import dev.candor.blackbox.shapley.KernelShap;
import dev.candor.blackbox.shapley.KernelShapSettings;
import dev.candor.core.InputException;
import dev.candor.core.removal.Masking;

/**
 * Shapley values of words by KernelSHAP. Cost: a forward pass a coalition, and two.
 *
 * @param coalitions how many; four for each word at least
 * @param seed of the coalitions
 */
public record ShapleyWords(int coalitions, long seed) implements WordScorer {
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
  public Signs signs() {
    return Signs.SIGNED;
  }

  @Override
  public double[] score(ReadText text, int target) {
    if (text.seen().isEmpty()) {
      return new double[text.words().size()];
    }
    Masking masking = text.masking();
    KernelShapSettings settings =
        KernelShapSettings.withDefaults(masking.players().count())
            .withCoalitions(Math.max(coalitions, LEAST_FOR_EACH * masking.players().count()))
            .withSeed(seed);
    return text.spread(
        new KernelShap(text.classifier(), masking, settings)
            .explain(text.input().row(0), target)
            .values()
            .toDoubles());
  }
}
