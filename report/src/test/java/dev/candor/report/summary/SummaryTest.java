package dev.candor.report.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.report.SampleRun;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void aSpreadIsMeanAndSampleDeviation() {
    assertThat(Spread.of(1, 2, 3, 4)).isEqualTo(new Spread(2.5, Math.sqrt(5.0 / 3)));
    assertThat(Spread.of(7)).isEqualTo(new Spread(7, 0));
  }

  @Test
  void whatIsNotANumberIsRefused() {
    refused("mean must be finite", () -> Spread.of(Double.NaN));
    refused("mean must be finite", () -> Spread.of());
    refused("sd must be finite and 0 or more", () -> new Spread(1, -1));
    refused("seconds of shadow", () -> new Seconds(1, 1, Double.NaN, 0));
    refused(
        "weight of a",
        () ->
            WeightTrajectories.of(
                new int[] {0}, List.of("a"), new double[][] {{Double.POSITIVE_INFINITY}}));
    refused("rmse", () -> RegressionErrors.of(new double[] {1}, new double[] {Double.NaN}));
  }

  @Test
  void epochsCountUp() {
    refused(
        "epochs must count up",
        () -> WeightTrajectories.of(new int[] {5, 5}, List.of("a"), new double[][] {{1.0}, {1.0}}));
    refused(
        "values of a seed must have 2 entries",
        () ->
            LearningCurve.of(
                LearningCurve.Network.GATE,
                LearningCurve.Rows.TEST,
                LearningCurve.Quantity.LOSS,
                new int[] {0, 1},
                new double[][] {{1}}));
  }

  @Test
  void aCurveIsMeanAndDeviationAtEveryEpoch() {
    LearningCurve curve =
        LearningCurve.of(
            LearningCurve.Network.GATE,
            LearningCurve.Rows.TEST,
            LearningCurve.Quantity.SCORE,
            new int[] {1, 3},
            new double[][] {{.5, .75}, {1, .75}});

    assertThat(curve.points())
        .containsExactly(
            new CurvePoint(1, new Spread(.75, Math.sqrt(.125))),
            new CurvePoint(3, new Spread(.75, 0)));
  }

  @Test
  void aConfusionKnowsRecallAndPrecision() {
    Confusion confusion = Confusion.of(List.of("no", "yes"), new long[][] {{8, 2}, {1, 3}});

    assertThat(confusion.total()).isEqualTo(14);
    assertThat(confusion.right()).isEqualTo(11);
    assertThat(confusion.recall(1)).hasValue(.75);
    assertThat(confusion.precision(1)).hasValue(.6);
    Confusion never = Confusion.of(List.of("no", "yes"), new long[][] {{8, 0}, {1, 0}});
    assertThat(never.precision(1)).isEmpty();
    refused("a row of counts", () -> Confusion.of(List.of("a", "b"), new long[][] {{1}, {2}}));
  }

  @Test
  void errorsOfARegressionAreThoseOfTheTextbook() {
    RegressionErrors errors =
        RegressionErrors.of(new double[] {1, 2, 3, 4}, new double[] {1, 2, 3, 2});

    assertThat(errors.rmse()).isEqualTo(1);
    assertThat(errors.mae()).isEqualTo(.5);
    assertThat(errors.medianError()).isEqualTo(0);
    assertThat(errors.r2().orElseThrow()).isCloseTo(.2, within(1e-12));
    assertThat(RegressionErrors.of(new double[] {5, 5}, new double[] {5, 6}).r2()).isEmpty();
  }

  @Test
  void aColumnIsNotLeftOutWithoutAReason() {
    refused(
        "reason of id",
        () -> new ColumnSummary("id", "number", ColumnRole.LEFT_OUT, 0, 9, "", Optional.empty()));
  }

  @Test
  void partsOfASummaryAgree() {
    TrainingSummary run = SampleRun.least();
    refused(
        "trainRows + testRows",
        () -> new DataSummary("d", Optional.empty(), 10, 8, 3, "random", List.of()));
    refused(
        "predictions must suit the task regression",
        () -> run.withPredictions(Confusion.of(List.of("a", "b"), new long[][] {{1, 0}, {0, 1}})));
    refused(
        "ranking must name feature columns of the data",
        () ->
            TrainingSummary.of(
                run.task(),
                run.data(),
                1,
                run.metric(),
                run.seconds(),
                SampleRun.ranking(List.of("z"), 0)));
  }

  private static void refused(String saying, Runnable work) {
    assertThatThrownBy(work::run).isInstanceOf(InputException.class).hasMessageContaining(saying);
  }
}
