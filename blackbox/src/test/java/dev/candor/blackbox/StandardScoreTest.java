package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Task;
import org.junit.jupiter.api.Test;

class StandardScoreTest {
  private static final NdArray THREE_CLASSES =
      NdArray.of(new double[] {.2, .3, .5, .6, .3, .1, .4, .4, .2}, 3, 3);
  private static final NdArray ONE = NdArray.of(new double[] {.5, .4, .9, .1}, 4, 1);

  @Test
  void accuracyIsTheShareOfRightAnswers() {
    assertThat(StandardScore.ACCURACY.of(THREE_CLASSES, new double[] {2, 0, 0})).isEqualTo(1);
    assertThat(StandardScore.ACCURACY.of(THREE_CLASSES, new double[] {2, 1, 1}))
        .isCloseTo(1. / 3, within(1e-15));
    assertThat(StandardScore.ACCURACY.of(ONE, new double[] {1, 0, 0, 0})).isEqualTo(.75);
  }

  @Test
  void logLossIsOfTheTrueClass() {
    assertThat(StandardScore.LOG_LOSS.of(THREE_CLASSES, new double[] {2, 1, 0}))
        .isCloseTo(Math.log(.5 * .3 * .4) / 3, within(1e-15));
    assertThat(StandardScore.LOG_LOSS.of(ONE, new double[] {1, 0, 1, 0}))
        .isCloseTo(Math.log(.5 * .6 * .9 * .9) / 4, within(1e-15));
    assertThat(StandardScore.LOG_LOSS.of(NdArray.of(new double[] {0}, 1, 1), new double[] {1}))
        .isCloseTo(Math.log(1e-15), within(1e-12));
  }

  @Test
  void squaredErrorsByHand() {
    NdArray answers = NdArray.of(new double[] {1, 2, 5}, 3, 1);
    double[] targets = {1, 2, 3};
    assertThat(StandardScore.MSE.of(answers, targets)).isCloseTo(-4. / 3, within(1e-15));
    assertThat(StandardScore.RMSE.of(answers, targets))
        .isCloseTo(-Math.sqrt(4. / 3), within(1e-15));
    assertThat(StandardScore.R2.of(answers, targets)).isCloseTo(-1, within(1e-15));
  }

  @Test
  void everyTaskHasADefault() {
    assertThat(StandardScore.defaultFor(Task.BINARY)).isEqualTo(StandardScore.ACCURACY);
    assertThat(StandardScore.defaultFor(Task.MULTICLASS)).isEqualTo(StandardScore.ACCURACY);
    assertThat(StandardScore.defaultFor(Task.REGRESSION)).isEqualTo(StandardScore.RMSE);
    assertThat(StandardScore.LOG_LOSS.label()).isEqualTo("log_loss");
  }

  @Test
  void whatAScoreCannotDoIsNamed() {
    assertWrong(() -> StandardScore.R2.of(ONE, new double[] {1, 1, 1, 1}), "must vary");
    assertWrong(() -> StandardScore.MSE.of(THREE_CLASSES, new double[3]), "one per row");
    assertWrong(() -> StandardScore.LOG_LOSS.of(ONE, new double[] {0, 1, 2, 0}), "0 to 1");
    assertWrong(
        () -> StandardScore.LOG_LOSS.of(NdArray.of(new double[] {7}, 1, 1), new double[] {1}),
        "must be a probability");
  }

  private static void assertWrong(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String said) {
    assertThatThrownBy(call).isInstanceOf(InputException.class).hasMessageContaining(said);
  }
}
