package dev.candor.cli.golden;

import dev.candor.metrics.localisation.Auprc;
import dev.candor.metrics.localisation.Auroc;
import dev.candor.metrics.localisation.F1;
import dev.candor.metrics.localisation.Marked;
import java.util.BitSet;
import java.util.Map;

final class PixelRankingBinding implements GoldenBinding {
  @Override
  public String method() {
    return "AUROC, AUPRC and F1";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("auroc", "auprc", "f1");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    double[] map = check.input("map").doubles();
    BitSet relevant = Marked.atLeast(check.input("mask").doubles(), .5);
    BitSet marked = Marked.atLeast(map, check.setting("threshold").asDouble());
    return Map.of(
        "auroc", new double[] {Auroc.of(map, relevant)},
        "auprc", new double[] {Auprc.of(map, relevant)},
        "f1", new double[] {F1.of(marked, relevant).value()});
  }
}
