package dev.candor.report.explanation;

import dev.candor.core.InputException;

/**
 * What another network answered on the same input, beside the one that is explained.
 *
 * @param network what people call it, such as {@code PA, 30 % masked}
 * @param answer the class it chose
 * @param probability what it gave that class, 0 to 1
 */
public record OtherAnswer(String network, String answer, double probability) {
  private static final double ROUNDING = 1e-6;

  /** Checks that it is named and the probability is one. */
  public OtherAnswer {
    if (network.isBlank()) {
      throw InputException.of("network", "must have a name", network, "name it");
    }
    if (!(probability >= 0 && probability <= 1 + ROUNDING)) {
      throw InputException.of(
          "probability of " + network, "must be 0 to 1", probability, "give the class's share");
    }
  }
}
