package dev.candor.report.series;

import dev.candor.core.InputException;
import dev.candor.report.heat.HeatMap;

/**
 * When does which feature matter, over many windows?
 *
 * @param map the mean of the size of each place's attribution, {@code [steps, features]}
 * @param windows how many it is the mean of
 */
public record MeanWindow(HeatMap map, long windows) {
  /** Checks that sizes have no sign. */
  public MeanWindow {
    if (map.isSigned() || windows < 1) {
      throw InputException.of(
          "mean over windows",
          "must be of sizes, of one window or more",
          map.least() + " over " + windows,
          "take absolute values before the mean");
    }
  }
}
