package dev.candor.cli.golden;

import dev.candor.metrics.statistics.Alternative;
import dev.candor.metrics.statistics.Correlation;
import dev.candor.metrics.statistics.KendallCorrelation;
import dev.candor.metrics.statistics.SpearmanCorrelation;
import java.util.Map;

final class CorrelationBinding implements GoldenBinding {
  @Override
  public String method() {
    return "Spearman and Kendall";
  }

  @Override
  public boolean binds(GoldenCheck check) {
    return check.calls("scipy.stats.spearmanr(");
  }

  @Override
  public Map<String, double[]> answer(GoldenCheck check, CaseModel model) {
    Alternative alternative = WilcoxonBinding.alternative(check.setting("alternative"));
    double[] x = check.input("x").doubles();
    double[] y = check.input("y").doubles();
    Correlation rho = SpearmanCorrelation.withDefaults().with(alternative).of(x, y);
    Correlation tau = KendallCorrelation.withDefaults().with(alternative).of(x, y);
    return Map.of(
        "spearman_rho", new double[] {rho.coefficient()},
        "spearman_p", new double[] {rho.p()},
        "kendall_tau_b", new double[] {tau.coefficient()},
        "kendall_p", new double[] {tau.p()});
  }
}
