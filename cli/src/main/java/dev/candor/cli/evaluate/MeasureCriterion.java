package dev.candor.cli.evaluate;

import dev.candor.metrics.measure.Direction;
import dev.candor.metrics.measure.Measure;
import dev.candor.metrics.measure.Measured;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.Optional;

/**
 * A measure of the library as a column of the table: it judges each row's attribution.
 *
 * @param name as the command takes it
 * @param title as a person reads it
 * @param measure the measure
 * @param drawing whether its curves show the model's answer, and are drawn
 */
record MeasureCriterion(String name, String title, Measure measure, Drawing drawing)
    implements Criterion {
  /** Are its curves drawn? */
  enum Drawing {
    DRAWN,
    NOT_DRAWN
  }

  @Override
  public String question() {
    return measure.question();
  }

  @Override
  public Optional<Better> better() {
    Direction direction = measure.direction();
    return switch (direction) {
      case HIGHER_IS_BETTER -> Optional.of(Better.HIGHER);
      case LOWER_IS_BETTER -> Optional.of(Better.LOWER);
      case NEITHER -> Optional.empty();
    };
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    Measured measured =
        measure.judge(trial.subject(run), trial.assignment().effort().cancellation());
    double[] values = measured.values().stream().mapToDouble(Double::doubleValue).toArray();
    if (measured.defined().length == 0) {
      return new Judged.Absent("not defined for any row");
    }
    if (values.length == 1 && run.rows() > 1) {
      return new Judged.Once(values[0], Double.NaN, Double.NaN, run.rows());
    }
    return Judged.Each.of(
        Pairing.ROWS, values, drawing == Drawing.DRAWN ? measured.curves() : java.util.List.of());
  }
}
