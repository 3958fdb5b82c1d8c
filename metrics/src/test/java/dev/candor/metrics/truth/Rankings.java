package dev.candor.metrics.truth;

import dev.candor.core.Confirmation;
import dev.candor.core.Evidence;
import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import java.util.ArrayList;
import java.util.List;

/** Rankings written in a line: names with weights, most important first; {@code !} is confirmed. */
final class Rankings {
  private Rankings() {}

  static Ranking of(String text) {
    List<RankedFeature> features = new ArrayList<>();
    for (String word : List.of(text.split(" ", -1))) {
      List<String> pair = List.of(word.replace("!", "").split("=", -1));
      double weight = Double.parseDouble(pair.get(1));
      features.add(
          new RankedFeature(
              pair.get(0),
              weight,
              weight,
              weight,
              features.size() + 1,
              0,
              word.endsWith("!") ? Confirmation.CONFIRMED : Confirmation.NOT_CONFIRMED));
    }
    return new Ranking(features, Evidence.of("by hand"));
  }
}
