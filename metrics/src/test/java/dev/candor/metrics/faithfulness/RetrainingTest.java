package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import dev.candor.metrics.Linear;
import dev.candor.metrics.measure.Curve;
import dev.candor.metrics.measure.RandomAttribution;
import java.util.List;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

/** On a linear task whose first input is all that matters, fitted by least squares. */
class RetrainingTest {
  private static final Linear TASK = new Linear(new double[] {3, 0.3, 0.1}, 1);

  @Test
  void removingTheInputThatMattersLeavesNothingToLearn() {
    List<Roar.Point> points = roar(Keeping.REMOVE_TOP, TASK.slopes());
    assertThat(points).extracting(Roar.Point::share).containsExactly(0.0, 1 / 3.0, 2 / 3.0);
    assertThat(points.get(0).performance().mean()).isCloseTo(1, within(1e-9));
    assertThat(points.get(1).performance().mean()).isLessThan(0.1);
    assertThat(points.get(1).performance().count()).isEqualTo(2);
    assertThat(Roar.curve(points).y().get(0)).isCloseTo(1, within(1e-9));
  }

  @Test
  void keepingItIsEnough() {
    List<Roar.Point> points = roar(Keeping.KEEP_TOP, TASK.slopes());
    assertThat(points.get(0).performance().mean()).isLessThan(0.1);
    assertThat(points.get(1).performance().mean()).isGreaterThan(0.95);
  }

  @Test
  void aGuessLosesLessThanTheTruth() {
    List<Roar.Point> guess =
        roar(Keeping.REMOVE_TOP, new RandomAttribution(TASK.players().axes(), 3));
    assertThat(guess.get(1).performance().mean()).isGreaterThan(0.3);
  }

  @Test
  void aCancelledRunGivesTheSharesThatWereFinished() {
    LabelledRows rows = rows(50, 1, TASK.slopes());
    int[] asked = {0};
    Cancellation afterThree = () -> ++asked[0] > 3;
    assertThat(
            Roar.removing()
                .withPerformance(Performance.R_SQUARED)
                .withRepeats(2)
                .points(RetrainingTest::fit, rows, rows, TASK.players(), afterThree))
        .hasSize(1);
  }

  @Test
  void maskingShowsTheModelAsItIs() {
    LabelledRows rows = rows(200, 2, TASK.slopes());
    TopKSettings settings =
        TopKSettings.withDefaults(Keeping.REMOVE_TOP).withShares(List.of(0.0, 1 / 3.0, 1.0));
    Curve curve =
        new MaskedPerformance(settings, Performance.R_SQUARED)
            .curve(
                TASK.model(),
                rows,
                rows.rows(),
                TASK.players(),
                Budget.withDefaults().withBytes(1000));
    assertThat(curve.y().get(0)).isCloseTo(1, within(1e-12));
    assertThat(curve.y().get(1)).isBetween(-0.1, 0.1);
    assertThat(curve.y().get(2)).isCloseTo(0, within(1e-12));
  }

  @Test
  void accuracyTakesTheFirstOfEqualOutputs() {
    NdArray outputs = NdArray.of(new double[] {1, 1, 0, 2, 3, 0}, 3, 2);
    assertThat(Performance.ACCURACY.of(outputs, new double[] {0, 1, 1}))
        .isCloseTo(2 / 3.0, within(1e-15));
  }

  private static List<Roar.Point> roar(Keeping keeping, Explainer explainer) {
    TopKSettings settings =
        TopKSettings.withDefaults(keeping).withShares(List.of(0.0, 1 / 3.0, 2 / 3.0));
    return Roar.removing()
        .withSettings(settings)
        .withPerformance(Performance.R_SQUARED)
        .withRepeats(2)
        .points(
            RetrainingTest::fit,
            rows(200, 1, explainer),
            rows(100, 2, explainer),
            TASK.players(),
            Cancellation.NEVER);
  }

  private static LabelledRows rows(int n, long seed, Explainer explainer) {
    NdArray rows = TASK.inputs(n, seed);
    return new LabelledRows(
        rows, TASK.model().predict(rows).reshape(n), explainer.explain(rows, new int[n]));
  }

  /** Ridge regression with a very small penalty, for columns that are constant. */
  private static dev.candor.core.Predictor fit(NdArray rows, double[] targets, long seed) {
    int n = rows.length(0);
    int width = rows.length(1);
    double[][] x = new double[n + width][width + 1];
    double[] y = new double[n + width];
    for (int i = 0; i < n; i++) {
      x[i][width] = 1;
      y[i] = targets[i];
      for (int j = 0; j < width; j++) {
        x[i][j] = rows.at(i, j);
      }
    }
    for (int j = 0; j < width; j++) {
      x[n + j][j] = 1e-6;
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(y, x);
    double[] fitted = regression.estimateRegressionParameters();
    return new Linear(java.util.Arrays.copyOf(fitted, width), fitted[width]).model();
  }
}
