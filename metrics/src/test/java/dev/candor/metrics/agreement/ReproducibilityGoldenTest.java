package dev.candor.metrics.agreement;

import dev.candor.metrics.golden.Golden;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against loops over the definition. */
class ReproducibilityGoldenTest {
  @TestFactory
  List<DynamicTest> spreadOverRuns() {
    return Golden.tests(
        "metrics_segmentation",
        "reproducibility",
        check -> {
          int[] shape = check.shape("runs");
          double[][] maps = check.parts("runs", shape[0] * shape[1]);
          double[][][] runs = new double[shape[0]][][];
          for (int run = 0; run < runs.length; run++) {
            runs[run] = Arrays.copyOfRange(maps, run * shape[1], (run + 1) * shape[1]);
          }
          Reproducibility.Result found =
              Reproducibility.withDefaults()
                  .with(
                      check.settings("/ddof").asInt() == 0
                          ? Reproducibility.Divisor.RUNS
                          : Reproducibility.Divisor.RUNS_LESS_ONE)
                  .of(runs);
          check.holds("r", found.r());
          check.holds("r_per_sample", found.perSample().stream().mapToDouble(v -> v).toArray());
        });
  }
}
