package dev.candor.cli.golden;

import dev.candor.metrics.statistics.MatchedPairsRankBiserial;
import java.util.Map;

final class RankBiserialBinding implements GoldenBinding {
  @Override
  public String method() {
    return "matched-pairs rank-biserial";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("r", "w_plus", "w_minus");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    MatchedPairsRankBiserial found = MatchedPairsRankBiserial.of(check.input("d").doubles());
    return Map.of(
        "r", new double[] {found.r()},
        "w_plus", new double[] {found.wPlus()},
        "w_minus", new double[] {found.wMinus()});
  }
}
