package dev.candor.cli.evaluate;

import dev.candor.cli.method.Assignment;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.metrics.faithfulness.Keeping;
import dev.candor.metrics.faithfulness.LabelledRows;
import dev.candor.metrics.faithfulness.MaskedPerformance;
import dev.candor.metrics.faithfulness.Performance;
import dev.candor.metrics.faithfulness.TopKSettings;
import dev.candor.metrics.measure.Curve;
import dev.candor.report.evaluation.Pairing;
import dev.candor.report.summary.Better;
import java.util.List;
import java.util.Optional;

/**
 * How well does the model do on rows that keep, or lose, their most important features? The area
 * under {@link MaskedPerformance}; the mean of the rows with known answers stands in for what is
 * taken away. For classes each row has an area of its own, and the mean over rows is that of the
 * accuracy; for numbers there is one, of R squared.
 *
 * @param name as the command takes it
 * @param keeping whether the top goes or stays
 */
record AccuracyCriterion(String name, Keeping keeping) implements Criterion {
  @Override
  public String title() {
    return keeping == Keeping.KEEP_TOP ? "Accuracy with the top" : "Accuracy without the top";
  }

  @Override
  public String question() {
    return keeping == Keeping.KEEP_TOP
        ? "How often is the model right (numbers: R squared) when each row keeps only its most"
            + " important features, and the others become their mean?"
        : "How often is the model right (numbers: R squared) when the most important features of"
            + " each row become their mean?";
  }

  @Override
  public Optional<Better> better() {
    return Optional.of(keeping == Keeping.KEEP_TOP ? Better.HIGHER : Better.LOWER);
  }

  @Override
  public Optional<InputException> refusal(Assignment assignment) {
    return AnsweredRuns.refusal(name, assignment, 2);
  }

  @Override
  public Judged judge(MethodRun run, Trial trial) {
    LabelledRows rows = trial.answered().of(run);
    TopKSettings settings =
        TopKSettings.withDefaults(keeping).withSeed(trial.assignment().effort().seed());
    NdArray training = rows.rows();
    if (trial.answered().performance() == Performance.ACCURACY) {
      RowsRight right = new RowsRight();
      Curve whole = curve(new MaskedPerformance(settings, right), rows, training, trial);
      List<Curve> curves = right.curves(whole);
      return Judged.Each.of(
          Pairing.ROWS, curves.stream().mapToDouble(Curve::area).toArray(), curves);
    }
    Curve whole =
        curve(new MaskedPerformance(settings, Performance.R_SQUARED), rows, training, trial);
    double area = whole.area();
    return Double.isFinite(area)
        ? Judged.Each.of(Pairing.NONE, new double[] {area}, List.of(whole))
        : new Judged.Absent("all answers are equal");
  }

  private static Curve curve(
      MaskedPerformance measure, LabelledRows rows, NdArray training, Trial trial) {
    Assignment assignment = trial.assignment();
    return measure.curve(
        assignment.predictor(), rows, training, assignment.players(), assignment.effort().budget());
  }
}
