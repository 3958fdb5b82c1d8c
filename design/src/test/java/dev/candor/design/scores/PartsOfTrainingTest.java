package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.RankedFeature;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a training that can be asked for, or looked at, alone. */
class PartsOfTrainingTest {
  @Test
  void confirmingAloneSaysWhatTheWholeTrainingSays() {
    ScoresData data = SmallRuns.synthetic(120, 4);
    ScoresTrainer trainer = ScoresTrainer.with(SmallRuns.settings(40, 3).withShadows(Shadows.ON));

    try (ScoresModel model = trainer.train(data).model()) {
      List<String> features = model.features();
      var alone = trainer.confirm(data);

      assertThat(alone).hasSameSizeAs(features);
      for (RankedFeature feature : model.ranking().features()) {
        assertThat(alone.get(features.indexOf(feature.feature()))).isEqualTo(feature.confirmed());
      }
    }
  }

  @Test
  void confirmingWithoutShadowsIsAnError() {
    ScoresTrainer trainer = ScoresTrainer.with(SmallRuns.settings(2, 1).withShadows(Shadows.OFF));

    assertThatThrownBy(() -> trainer.confirm(SmallRuns.synthetic(60, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shadows");
  }

  @Test
  void theTwinsAreShownOnceAndAnswerWithTheAccuracyThatIsReported() {
    ScoresData data = SmallRuns.synthetic(200, 2);
    List<Double> shown = new ArrayList<>();
    ScoresRun run =
        ScoresTrainer.with(SmallRuns.settings(30, 1).withTwin(Twin.ON))
            .train(
                data,
                twins -> {
                  NdArray answers = twins.predict(data.test().inputs());
                  int right = 0;
                  for (int row = 0; row < answers.length(0); row++) {
                    right +=
                        (answers.at(row, 0) > .5) == (data.testAnswers().get(row) > .5) ? 1 : 0;
                  }
                  shown.add(right / (double) answers.length(0));
                });
    run.model().close();

    assertThat(shown).containsExactly(run.metric().vanilla());
  }

  @Test
  void nothingIsShownWhereThereAreNoTwins() {
    List<Object> shown = new ArrayList<>();
    ScoresTrainer.with(SmallRuns.settings(2, 1).withTwin(Twin.OFF))
        .train(SmallRuns.synthetic(60, 1), shown::add)
        .model()
        .close();

    assertThat(shown).isEmpty();
  }
}
