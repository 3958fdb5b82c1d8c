package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresSettingsTest {
  @Test
  void thePapersPresetIsThePapersSetting() {
    ScoresSettings paper = ScoresSettings.paper();
    assertThat(paper.inputs()).isEqualTo(InputScale.RAW);
    assertThat(paper.learningRate()).isEqualTo(.001).isEqualTo(paper.gate().learningRate());
    assertThat(paper.gate().penalty()).isEqualTo(new ScorePenalty.None());
    assertThat(paper.gate().start()).isEqualTo(GateStart.PAPER);
    assertThat(paper.epochs()).isEqualTo(1000);
  }

  @Test
  void theRecommendedPresetStandardisesAndStartsAsTheIdentity() {
    ScoresSettings recommended = ScoresSettings.recommended();
    assertThat(recommended.inputs()).isEqualTo(InputScale.STANDARDISED);
    assertThat(recommended.gate().start()).isEqualTo(GateStart.IDENTITY);
    assertThat(recommended.gate().learningRate()).isGreaterThan(recommended.learningRate());
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
    assertThatThrownBy(() -> new ScorePenalty.Entropy(Double.NaN, ScorePenalty.Annealing.CONSTANT))
        .isInstanceOf(InputException.class);
  }

  @Test
  void aPriorRankingStartsItsFirstColumnHighestAndUnnamedOnesLowest() {
    float[] scores =
        new InitialScores.Prior(List.of("c", "a"), 2).scores(List.of("a", "b", "c"), 1);
    assertThat(scores).containsExactly(-2, -2, 2);
    assertThatThrownBy(() -> new InitialScores.Prior(List.of("z"), 1).scores(List.of("a"), 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("z");
  }

  @Test
  void randomScoresFollowTheSeed() {
    InitialScores random = new InitialScores.Random(1);
    List<String> names = List.of("a", "b", "c");
    assertThat(random.scores(names, 3)).isEqualTo(random.scores(names, 3));
    assertThat(random.scores(names, 3)).isNotEqualTo(random.scores(names, 4));
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
