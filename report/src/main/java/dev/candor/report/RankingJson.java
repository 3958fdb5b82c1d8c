package dev.candor.report;

import dev.candor.core.RankedFeature;
import dev.candor.core.Ranking;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ranking as one JSON object: {@code formatVersion}, {@code ranking} (feature, weight, weightLow,
 * weightHigh, rank, rankSd, confirmed) and {@code evidence}. {@code confirmed} is true, false, or
 * null where it was not tested. The schema is {@code docs/schema/ranking.schema.json}.
 */
public final class RankingJson {
  private RankingJson() {}

  /**
   * The ranking as JSON.
   *
   * @throws dev.candor.core.InputException if the evidence holds a number that is not finite
   */
  public static String text(Ranking ranking, JsonLayout layout) {
    ObjectNode node = JsonText.object();
    node.put("formatVersion", JsonText.FORMAT_VERSION);
    features(ranking, node.putArray("ranking"));
    node.set("evidence", EvidenceJson.node(ranking.evidence()));
    return JsonText.of(node, layout);
  }

  static void features(Ranking ranking, ArrayNode into) {
    for (RankedFeature feature : ranking.features()) {
      ObjectNode node = into.addObject();
      node.put("feature", feature.feature());
      JsonText.number(node, "weight", feature.weight());
      JsonText.number(node, "weightLow", feature.weightLow());
      JsonText.number(node, "weightHigh", feature.weightHigh());
      node.put("rank", feature.rank());
      JsonText.number(node, "rankSd", feature.rankSd());
      switch (feature.confirmed()) {
        case CONFIRMED -> node.put("confirmed", true);
        case NOT_CONFIRMED -> node.put("confirmed", false);
        case NOT_TESTED -> node.putNull("confirmed");
      }
    }
  }
}
