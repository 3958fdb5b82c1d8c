package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Attribution;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.table.NumberColumn;
import dev.candor.data.table.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code switch} is positive the answer is the sign of {@code a}, else that of {@code b}. */
class RowExplanationTest {
  private static final ScoresData DATA = data();
  private static final ScoresModel MODEL =
      ScoresTrainer.with(
              SmallRuns.settings(300, 2)
                  .withGate(GateSettings.inputDependent())
                  .withShadows(Shadows.ON))
          .train(DATA)
          .model();

  @TempDir Path folder;

  private static ScoresData data() {
    SplittableRandom random = new SplittableRandom(5);
    int rows = 600;
    double[][] x = new double[4][];
    for (int j = 0; j < 4; j++) {
      x[j] = random.doubles(rows, -1, 1).toArray();
    }
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      y[i] = (x[0][i] > 0 ? x[1][i] : x[2][i]) > 0 ? 1 : 0;
    }
    return SmallRuns.data(
        Table.of(
            "test",
            List.of(
                NumberColumn.of("switch", x[0]),
                NumberColumn.of("a", x[1]),
                NumberColumn.of("b", x[2]),
                NumberColumn.of("noise", x[3]),
                NumberColumn.of("y", y))),
        "y");
  }

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @Test
  void answerAndReasonComeFromTheSameForwardPass() {
    NdArray inputs = DATA.test().inputs();
    Explained explained = MODEL.explain(inputs);
    assertThat(explained.predictions()).isEqualTo(MODEL.predict(inputs));
    for (int row = 0; row < inputs.length(0); row++) {
      double[] weights = explained.weights().row(row).toDoubles();
      assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void theExplainerGivesTheWeightsOfTheRow() {
    NdArray inputs = DATA.test().inputs().slice(0, 6);
    NdArray weights = MODEL.explain(inputs).weights();
    Explainer explainer = MODEL.explainer();
    List<Attribution> batch = explainer.explain(inputs, new int[] {0, 1, 0, 1, 0, 1});
    for (int row = 0; row < 6; row++) {
      assertThat(batch.get(row).values()).isEqualTo(weights.row(row));
      assertThat(batch.get(row).axes().component(1).label()).isEqualTo("a");
      double[] single = explainer.explain(inputs.row(row), row % 2).values().toDoubles();
      for (int i = 0; i < single.length; i++) {
        assertThat(single[i]).isCloseTo(weights.at(row, i), within(1e-5));
      }
      assertThat(batch.get(row).evidence().modelHash()).isPresent();
      assertThat(batch.get(row).evidence().modelCalls()).isEqualTo(1);
    }
    assertThatThrownBy(() -> explainer.explain(inputs.row(0), 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("target must be 0 to 1");
  }

  @Test
  void theGlobalRankingIsTheMeanOverTheTrainingRows() {
    NdArray weights = MODEL.explain(DATA.train().inputs()).weights();
    double[] mean = new double[4];
    for (int row = 0; row < weights.length(0); row++) {
      for (int i = 0; i < 4; i++) {
        mean[i] += weights.at(row, i) / weights.length(0);
      }
    }
    MODEL
        .ranking()
        .features()
        .forEach(
            f ->
                assertThat(f.weight())
                    .isCloseTo(mean[MODEL.features().indexOf(f.feature())], within(1e-6)));
    assertThat(MODEL.ranking().order().get(3)).isEqualTo("noise");
  }

  @Test
  void theReasonFollowsTheRow() {
    NdArray inputs = DATA.test().inputs();
    NdArray weights = MODEL.explain(inputs).weights();
    int right = 0;
    for (int row = 0; row < inputs.length(0); row++) {
      boolean looksAtA = weights.at(row, 1) > weights.at(row, 2);
      right += looksAtA == inputs.at(row, 0) > 0 ? 1 : 0;
    }
    assertThat(right / (double) inputs.length(0)).isGreaterThan(.8);
  }

  @Test
  void theModelExplainsTheSameAfterSavingAndLoading() {
    MODEL.save(folder);
    try (ScoresModel loaded = ScoresModel.load(folder)) {
      assertThat(loaded.explain(DATA.test().inputs()))
          .isEqualTo(MODEL.explain(DATA.test().inputs()));
    }
  }
}
