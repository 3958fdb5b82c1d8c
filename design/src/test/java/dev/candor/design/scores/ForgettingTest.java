package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgettingTest {
  private static final ScoresData DATA = SmallRuns.synthetic(80, 3);
  private static final NdArray ROWS = DATA.train().inputs();

  private static ScoresModel trained(GateSettings gate) {
    return ScoresTrainer.with(SmallRuns.settings(12, 2).withGate(gate)).train(DATA).model();
  }

  @Test
  void layersAreNamedFromTheOutputToTheGate() {
    try (ScoresModel model = trained(GateSettings.recommended())) {
      assertThat(new Forgetting(model, ROWS).layers())
          .containsExactly("output", "hidden", "block", "embedding", "gate");
    }
  }

  @Test
  void onlyTheNamedLayersForget() {
    try (ScoresModel model = trained(GateSettings.recommended());
        ScoresModel copy = new Forgetting(model, ROWS).copy(List.of("output", "hidden"), 1)) {
      Map<String, NdArray> before = model.network().parameters();
      copy.network()
          .parameters()
          .forEach(
              (name, now) -> {
                boolean forgotten = name.startsWith("output.") || name.startsWith("hidden.");
                if (forgotten) {
                  assertThat(now).as(name).isNotEqualTo(before.get(name));
                } else {
                  assertThat(now).as(name).isEqualTo(before.get(name));
                }
              });
      assertThat(copy.seedWeights()).isEqualTo(model.seedWeights());
      assertThat(copy.predict(ROWS)).isNotEqualTo(model.predict(ROWS));
      assertThat(copy.ranking().evidence().modelHash())
          .isNotEqualTo(model.ranking().evidence().modelHash());
    }
  }

  @Test
  void aGateThatForgetsRanksByChanceOfTheSeed() {
    try (ScoresModel model = trained(GateSettings.recommended())) {
      Forgetting forgetting = new Forgetting(model, ROWS);
      try (ScoresModel one = forgetting.copy(List.of("gate"), 1);
          ScoresModel same = forgetting.copy(List.of("gate"), 1);
          ScoresModel other = forgetting.copy(List.of("gate"), 2)) {
        assertThat(one.seedWeights()).isEqualTo(same.seedWeights());
        assertThat(one.seedWeights()).isNotEqualTo(other.seedWeights());
        assertThat(one.seedWeights()).isNotEqualTo(model.seedWeights());
        assertThat(one.ranking().features().get(0).weight())
            .isGreaterThan(one.ranking().features().get(9).weight());
      }
    }
  }

  @Test
  void anInputDependentGateIsReadOverTheRows() {
    try (ScoresModel model =
            trained(GateSettings.recommended().withKind(GateKind.INPUT_DEPENDENT));
        ScoresModel kept = new Forgetting(model, ROWS).copy(List.of("output"), 1);
        ScoresModel lost = new Forgetting(model, ROWS).copy(List.of("gate"), 1)) {
      assertThat(kept.seedWeights()).isEqualTo(model.seedWeights());
      assertThat(lost.seedWeights()).isNotEqualTo(model.seedWeights());
    }
  }

  @Test
  void anUnknownLayerIsRefused() {
    try (ScoresModel model = trained(GateSettings.recommended())) {
      assertThatThrownBy(() -> new Forgetting(model, ROWS).copy(List.of("nose"), 1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("layer must be one of [output, hidden");
    }
  }
}
