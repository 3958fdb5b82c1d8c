package dev.candor.cli.golden;

import dev.candor.metrics.statistics.Alternative;
import dev.candor.metrics.statistics.Continuity;
import dev.candor.metrics.statistics.SignedRankResult;
import dev.candor.metrics.statistics.WilcoxonSignedRank;
import dev.candor.metrics.statistics.ZeroMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Wilcoxon's signed-rank test, as SciPy has it: the null distributions named after it. */
final class WilcoxonBinding implements GoldenBinding {
  @Override
  public String method() {
    return "Wilcoxon signed-rank";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("scipy.stats.wilcoxon(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    double[] differences = check.input("d").doubles();
    List<SignedRankResult> results =
        check.setting("rows").valueStream().map(row -> test(row).test(differences)).toList();
    return Map.of(
        "p", results.stream().mapToDouble(SignedRankResult::p).toArray(),
        "statistic", results.stream().mapToDouble(SignedRankResult::statistic).toArray());
  }

  private static WilcoxonSignedRank test(JsonNode row) {
    return WilcoxonSignedRank.withDefaults()
        .with(
            switch (row.get("method").asString()) {
              case "exact" -> WilcoxonSignedRank.Null.SCIPY_EXACT;
              case "auto" -> WilcoxonSignedRank.Null.SCIPY_AUTO;
              default -> WilcoxonSignedRank.Null.NORMAL;
            })
        .with(ZeroMethod.valueOf(row.get("zero_method").asString().toUpperCase(Locale.ROOT)))
        .with(row.get("correction").asBoolean() ? Continuity.HALF : Continuity.NONE)
        .with(alternative(row.get("alternative")));
  }

  static Alternative alternative(JsonNode text) {
    return Alternative.valueOf(text.asString().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
