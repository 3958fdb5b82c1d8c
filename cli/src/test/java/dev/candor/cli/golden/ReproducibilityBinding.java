package dev.candor.cli.golden;

import dev.candor.metrics.agreement.Reproducibility;
import java.util.Arrays;
import java.util.Map;

/** r over runs[run][sample][row][column]. */
final class ReproducibilityBinding implements GoldenBinding {
  @Override
  public String method() {
    return "reproducibility";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.expects("r", "r_per_sample") && check.hasSetting("ddof");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    GoldenArray all = check.input("runs");
    int runs = all.shape()[0];
    int samples = all.shape()[1];
    int size = all.size() / (runs * samples);
    double[] flat = all.doubles();
    double[][][] maps = new double[runs][samples][];
    for (int run = 0; run < runs; run++) {
      for (int sample = 0; sample < samples; sample++) {
        int from = (run * samples + sample) * size;
        maps[run][sample] = Arrays.copyOfRange(flat, from, from + size);
      }
    }
    Reproducibility.Result found =
        new Reproducibility(
                check.setting("ddof").asInt() == 0
                    ? Reproducibility.Divisor.RUNS
                    : Reproducibility.Divisor.RUNS_LESS_ONE)
            .of(maps);
    return Map.of(
        "r",
        new double[] {found.r()},
        "r_per_sample",
        found.perSample().stream().mapToDouble(Double::doubleValue).toArray());
  }
}
