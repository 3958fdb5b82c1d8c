package dev.candor.cli;

import dev.candor.core.InputException;
import dev.candor.design.scores.ScorePenalty;
import dev.candor.torch.train.Schedule;
import java.util.Locale;

/** Reads {@code --penalty}: {@code none}, {@code entropy:WEIGHT} or {@code l1:WEIGHT}. */
final class PenaltyText {
  private static final double USUAL_WEIGHT = .003;

  private PenaltyText() {}

  static ScorePenalty parse(String text) {
    int colon = text.indexOf(':');
    String kind = (colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "none" -> new ScorePenalty.None();
      case "entropy" -> new ScorePenalty.Entropy(weight(text, colon), new Schedule.Constant());
      case "l1" -> new ScorePenalty.L1(weight(text, colon), new Schedule.Constant());
      default -> throw wrong(text);
    };
  }

  private static double weight(String text, int colon) {
    try {
      return colon < 0 ? USUAL_WEIGHT : Double.parseDouble(text.substring(colon + 1));
    } catch (NumberFormatException e) {
      throw new InputException(String.valueOf(wrong(text).getMessage()), e);
    }
  }

  private static InputException wrong(String text) {
    return InputException.of(
        "--penalty", "must be none, entropy:WEIGHT or l1:WEIGHT", text, "write entropy:.003");
  }
}
