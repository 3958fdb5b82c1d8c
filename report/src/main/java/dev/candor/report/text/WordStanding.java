package dev.candor.report.text;

import dev.candor.core.InputException;
import dev.candor.report.image.Estimate;
import java.util.OptionalDouble;

/**
 * How well does a method find the marked words?
 *
 * @param method its name: {@code expnet}, {@code gradient-norm}
 * @param auroc mean over texts, with its interval over texts
 * @param auprc mean over texts
 * @param f1 over all words together, with as many words of each text marked as the rate of marked
 *     words in training says
 * @param costOverForward its time a text over that of an answer alone, where measured
 */
public record WordStanding(
    String method, Estimate auroc, double auprc, double f1, OptionalDouble costOverForward) {
  /** Checks the name and the ranges. */
  public WordStanding {
    if (method.isBlank() || !share(auroc.value()) || !share(auprc) || !share(f1)) {
      throw InputException.of(
          "standing of " + method,
          "must have a name and numbers from 0 to 1",
          auroc.value() + ", " + auprc + ", " + f1,
          "check what was measured");
    }
  }

  private static boolean share(double value) {
    return value >= 0 && value <= 1;
  }
}
