package dev.candor.cli.text;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.removal.Game;
import dev.candor.core.removal.Masking;
import dev.candor.metrics.faithfulness.Comprehensiveness;
import dev.candor.metrics.faithfulness.Sufficiency;
import dev.candor.metrics.measure.Curve;
import java.util.List;

/**
 * Does the class need the words that score highest, and are they enough? The mean over 1, 5, 10, 20
 * and 50 % of the words of what the class's probability loses without them (comprehensiveness,
 * higher is better) and with them alone (sufficiency, lower is better). Words that are not read are
 * padding; equal scores are ordered by the seed. Cost: a forward pass a share, and one, for each.
 *
 * @param comprehensiveness what is lost without them
 * @param sufficiency what is lost with them alone
 */
public record WithoutWords(double comprehensiveness, double sufficiency) {
  /**
   * Of one text.
   *
   * @param scores one for each word, the highest first
   */
  public static WithoutWords of(ReadText text, int target, double[] scores, long seed) {
    List<Integer> seen = text.seen();
    if (seen.isEmpty()) {
      throw InputException.of("text", "must have a word", "none", "leave it out");
    }
    double[] ofSeen = seen.stream().mapToDouble(word -> scores[word]).toArray();
    Masking masking = text.masking();
    Comprehensiveness without = Comprehensiveness.withDefaults();
    Sufficiency alone = Sufficiency.withDefaults();
    Curve dropped = without.drops(game(text, masking, target), ofSeen, seed).orElseThrow();
    Curve kept = alone.drops(game(text, masking, target), ofSeen, seed).orElseThrow();
    return new WithoutWords(without.aopc(dropped), alone.aopc(kept));
  }

  private static Game game(ReadText text, Masking masking, int target) {
    return Game.of(text.classifier(), masking, text.input().row(0), target, Cancellation.NEVER);
  }
}
