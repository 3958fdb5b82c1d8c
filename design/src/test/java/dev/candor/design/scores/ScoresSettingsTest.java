package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.data.encode.Scaling;
import dev.candor.torch.Initial;
import dev.candor.torch.layer.GateScale;
import dev.candor.torch.train.Optimiser;
import dev.candor.torch.train.Schedule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoresSettingsTest {
  @Test
  void thePapersPresetIsThePapersSetting() {
    ScoresSettings paper = ScoresSettings.paper();
    assertThat(paper.inputs()).isEqualTo(Scaling.RAW);
    assertThat(paper.optimiser()).isEqualTo(Optimiser.adam()).isEqualTo(paper.gate().optimiser());
    assertThat(paper.gate().penalty()).isEqualTo(new ScorePenalty.None());
    assertThat(paper.gate().scale()).isEqualTo(GateScale.WEIGHT);
    assertThat(paper.epochs()).isEqualTo(1000);
  }

  @Test
  void theRecommendedPresetStandardisesAndStartsAsTheIdentity() {
    ScoresSettings recommended = ScoresSettings.recommended();
    assertThat(recommended.inputs()).isEqualTo(Scaling.STANDARDISED);
    assertThat(recommended.gate().scale()).isEqualTo(GateScale.IDENTITY);
    assertThat(recommended.gate().optimiser().learningRate())
        .isGreaterThan(recommended.optimiser().learningRate());
    assertThat(recommended.seeds()).isEqualTo(5);
  }

  @Test
  void eachWitherChangesItsOwnSettingAlone() {
    ScoresSettings base = ScoresSettings.recommended();
    assertThat(base.withEpochs(7).withEpochs(base.epochs())).isEqualTo(base);
    assertThat(base.withEpochs(7).epochs()).isEqualTo(7);
    assertThat(base.withSeeds(3).seeds()).isEqualTo(3);
    assertThat(base.withThreads(9).withThreads(base.threads())).isEqualTo(base);
    assertThat(base.withShadows(Shadows.OFF).shadows()).isEqualTo(Shadows.OFF);
  }

  @Test
  void wrongSettingsNameThemselvesAndTheValueFound() {
    assertThatThrownBy(() -> ScoresSettings.recommended().withEpochs(0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("epochs must be 1 to")
        .hasMessageContaining("found 0");
    assertThatThrownBy(() -> new NetworkSizes(30, 4, 64, 64))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("multiple of heads");
    assertThatThrownBy(() -> new ScorePenalty.Entropy(Double.NaN, new Schedule.Constant()))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aPriorRankingStartsItsFirstColumnHighestAndUnnamedOnesLowest() {
    Initial initial = new InitialScores.Prior(List.of("c", "a"), 2).initial(List.of("a", "b", "c"));
    assertThat(initial).isEqualTo(new Initial.Values(List.of(-2.0, -2.0, 2.0)));
    assertThatThrownBy(() -> new InitialScores.Prior(List.of("z"), 1).initial(List.of("a")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("z");
  }

  @ParameterizedTest
  @MethodSource("unusual")
  void settingsAreReadBackAsTheyWereWritten(ScoresSettings settings) {
    assertThat(SettingsCodec.read(SettingsCodec.write(settings))).isEqualTo(settings);
  }

  static List<ScoresSettings> unusual() {
    ScoresSettings base = ScoresSettings.recommended();
    GateSettings gate = base.gate();
    return List.of(
        base,
        ScoresSettings.paper(),
        base.withGate(
            gate.withInitial(new InitialScores.Random(.1)).withKind(GateKind.INPUT_DEPENDENT)),
        base.withGate(
            gate.withInitial(new InitialScores.Prior(List.of("b", "a, \"x\""), 1))
                .withPenalty(
                    new ScorePenalty.KullbackLeibler(
                        List.of("a"), 1, .01, new Schedule.Linear(0, 1)))),
        base.withGate(
            gate.withPenalty(
                new ScorePenalty.L1(.5, new Schedule.WarmUp(.1, new Schedule.Cosine(.25))))),
        base.withBalance(new ClassBalance.Balanced()).withSeed(-7),
        base.withBalance(new ClassBalance.Given(Map.of("yes", 3.0, "no", .1))));
  }

  @Test
  void aDamagedSettingIsNamed() {
    TreeMap<String, String> texts = new TreeMap<>(SettingsCodec.write(ScoresSettings.paper()));
    texts.put("epochs", "many");
    assertThatThrownBy(() -> SettingsCodec.read(texts))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("epochs")
        .hasMessageContaining("many");
    texts.remove("epochs");
    assertThatThrownBy(() -> SettingsCodec.read(texts))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("epochs");
  }

  @Test
  void classWeightsKeepAMeanOfOneOverTheRows() {
    long[] counts = {90, 10};
    double[] balanced = new ClassBalance.Balanced().weights(List.of("no", "yes"), counts);
    assertThat(balanced[0] * 90).isCloseTo(balanced[1] * 10, within(1e-9));
    assertThat((balanced[0] * 90 + balanced[1] * 10) / 100).isCloseTo(1, within(1e-12));
    double[] given =
        new ClassBalance.Given(Map.of("yes", 3.0)).weights(List.of("no", "yes"), counts);
    assertThat(given[1] / given[0]).isCloseTo(3, within(1e-12));
    assertThat((given[0] * 90 + given[1] * 10) / 100).isCloseTo(1, within(1e-12));
  }
}
