package dev.candor.cli.golden;

import dev.candor.metrics.statistics.AdjustedP;
import dev.candor.metrics.statistics.Holm;
import java.util.Map;
import java.util.stream.IntStream;

final class HolmBinding implements GoldenBinding {
  @Override
  public String method() {
    return "Holm";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("multipletests(") && check.calls("method='holm'");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    double[] p = check.input("p").doubles();
    AdjustedP found = Holm.withDefaults().withAlpha(check.setting("alpha").asDouble()).adjust(p);
    return Map.of(
        "adjusted", found.p().stream().mapToDouble(Double::doubleValue).toArray(),
        "rejected",
            IntStream.range(0, p.length).mapToDouble(i -> found.rejected(i) ? 1 : 0).toArray());
  }
}
