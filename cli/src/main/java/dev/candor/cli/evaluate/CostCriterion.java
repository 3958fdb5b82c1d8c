package dev.candor.cli.evaluate;

import dev.candor.report.summary.Better;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What does a method cost for one row, on the average over the rows?
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param question what it asks
 * @param total the cost of all rows together
 */
record CostCriterion(String name, String title, String question, ToDoubleFunction<MethodRun> total)
    implements Criterion {
  @Override
  public Optional<Better> better() {
    return Optional.of(Better.LOWER);
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    return new Judged.Once(
        total.applyAsDouble(run) / run.rows(), Double.NaN, Double.NaN, run.rows());
  }
}
