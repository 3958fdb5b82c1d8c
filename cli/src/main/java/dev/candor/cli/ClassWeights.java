package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.design.scores.ClassBalance;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code --class-weights}: {@code balanced}, or {@code CLASS=WEIGHT,...}. */
final class ClassWeights {
  private ClassWeights() {}

  static ClassBalance parse(String text) {
    if (text.equals("balanced")) {
      return new ClassBalance.Balanced();
    }
    Map<String, Double> weights = new TreeMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.lastIndexOf('=');
      try {
        weights.put(
            pair.substring(0, Math.max(0, equals)).strip(),
            Double.valueOf(pair.substring(equals + 1).strip()));
      } catch (NumberFormatException e) {
        throw wrong(pair, e);
      }
      if (equals < 1) {
        throw wrong(pair, new IllegalArgumentException("no class named"));
      }
    }
    return new ClassBalance.Given(weights);
  }

  private static InputException wrong(String pair, Exception cause) {
    return new InputException(
        "--class-weights must be balanced or pairs CLASS=WEIGHT (found "
            + pair
            + "); write for example yes=3,no=1",
        cause);
  }
}
