package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Cancellation;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.generate.Friedman1;
import dev.candor.data.generate.GeneratedTable;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RefittingTest {
  private static final ScoresData DATA = SmallRuns.synthetic(80, 3);

  private static ScoresModel trained() {
    return ScoresTrainer.with(SmallRuns.settings(12, 2).withSeed(5)).train(DATA).model();
  }

  @Test
  void theSameRowsAndSeedGiveTheBitsOfTheFirstTraining() {
    try (ScoresModel model = trained();
        ScoresModel first = model.ofSeed(1);
        ScoresModel again =
            Refitting.of(model).fit(DATA.train().inputs(), DATA.trainAnswers().toDoubles(), 6)) {
      assertThat(again.network().parameters()).isEqualTo(first.network().parameters());
      assertThat(again.seedWeights()).isEqualTo(first.seedWeights());
    }
  }

  @Test
  void otherRowsAnswersAndSeedsGiveOtherModelsOfTheSameSettings() {
    NdArray rows = DATA.train().inputs();
    double[] answers = DATA.trainAnswers().toDoubles();
    double[] turned = Arrays.stream(answers).map(answer -> 1 - answer).toArray();
    try (ScoresModel model = trained();
        ScoresModel own = Refitting.of(model).fit(rows, answers, 5);
        ScoresModel blank =
            Refitting.of(model).fit(NdArray.of(new float[rows.size()], rows.shape()), answers, 5);
        ScoresModel reversed = Refitting.of(model).fit(rows, turned, 5);
        ScoresModel reseeded = Refitting.of(model).fit(rows, answers, 9)) {
      for (ScoresModel other : new ScoresModel[] {blank, reversed, reseeded}) {
        assertThat(other.network().parameters()).isNotEqualTo(own.network().parameters());
        assertThat(other.settings().sizes()).isEqualTo(model.settings().sizes());
        assertThat(other.settings().gate()).isEqualTo(model.settings().gate());
        assertThat(other.settings().epochs()).isEqualTo(model.settings().epochs());
        assertThat(other.settings().seeds()).isEqualTo(1);
      }
      double[] constant = blank.predict(rows.slice(0, 3).reshape(3, rows.length(1))).toDoubles();
      assertThat(constant).hasSize(6);
    }
  }

  @Test
  void numbersAreGivenInTheTargetsOwnUnit() {
    GeneratedTable generated = new Friedman1(60, 5, 0).generate(1);
    ScoresData data = SmallRuns.data(generated.table(), generated.target());
    double[] own =
        Arrays.stream(data.trainAnswers().toDoubles()).map(data.target()::decode).toArray();
    try (ScoresModel model = ScoresTrainer.with(SmallRuns.settings(12, 1)).train(data).model();
        ScoresModel again = Refitting.of(model).fit(data.train().inputs(), own, 0)) {
      double[] expected = model.predict(data.test().inputs()).toDoubles();
      double[] found = again.predict(data.test().inputs()).toDoubles();
      assertThat(found).hasSameSizeAs(expected);
      for (int i = 0; i < found.length; i++) {
        assertThat(found[i])
            .isCloseTo(expected[i], org.assertj.core.data.Offset.offset(1e-3 * data.target().sd()));
      }
    }
  }

  @Test
  void answersThatAreNoClassAndRowsOfAnotherWidthAreRefused() {
    NdArray rows = DATA.train().inputs();
    double[] wrong = DATA.trainAnswers().toDoubles();
    wrong[3] = 2;
    try (ScoresModel model = trained()) {
      assertThatThrownBy(() -> Refitting.of(model).fit(rows, wrong, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("answer of row 3 must be a class, 0 to 1");
      assertThatThrownBy(
              () -> Refitting.of(model).fit(NdArray.of(new double[] {1}, 1, 1), new double[1], 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("inputs must be rows of 10 numbers");
    }
  }

  @Test
  void aRequestStopsIt() {
    Cancellation stop = () -> true;
    try (ScoresModel model = trained()) {
      assertThatThrownBy(
              () ->
                  new Refitting(model, stop)
                      .fit(DATA.train().inputs(), DATA.trainAnswers().toDoubles(), 0))
          .isInstanceOf(CancellationException.class);
    }
  }
}
