package dev.candor.design.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which weights the second part of a course starts. */
class RewindTest {
  private static final ScoresData DATA = SmallRuns.synthetic(120, 3);

  @Test
  void theRecommendedCourseRewindsAndKeepsTheRankingOfOneThatGoesOn() {
    ScoresSettings settings = SmallRuns.settings(40, 2);
    try (ScoresModel rewound = ScoresTrainer.with(settings).train(DATA).model();
        ScoresModel continued = ScoresTrainer.with(continued(settings)).train(DATA).model()) {
      assertThat(rewound.ranking().features()).isEqualTo(continued.ranking().features());
      assertThat(parameter(rewound, "embedding.weight"))
          .isNotEqualTo(parameter(continued, "embedding.weight"));
    }
  }

  @Test
  void onlyTheScoresAreCarriedOver() {
    ScoresSettings settings = SmallRuns.settings(20, 2);
    try (ScoresModel trained = ScoresTrainer.with(settings).train(DATA).model();
        ScoresModel other = ScoresTrainer.with(settings.withSeed(5)).train(DATA).model()) {
      NdArray scores = parameter(trained, ScoresArchitecture.SCORES);
      var network = trained.network();
      network.replace(other.network().parameters());
      network.replace(Map.of(ScoresArchitecture.SCORES, scores));
      FirstWeights.behindTheGate(network);

      try (var first =
          Network.create(network.architecture(), network.rowShape(), network.link(), 0, 1)) {
        Map<String, NdArray> found = network.parameters();
        first
            .parameters()
            .forEach(
                (name, array) ->
                    assertThat(found.get(name))
                        .as(name)
                        .isEqualTo(name.equals(ScoresArchitecture.SCORES) ? scores : array));
      }
    }
  }

  @Test
  void theTwinIsRewoundAtTheSameEpoch() {
    ScoresSettings settings = SmallRuns.settings(20, 1).withTwin(Twin.ON).withEvaluateEvery(1);
    ScoresRun rewound = ScoresTrainer.with(settings).train(DATA);
    ScoresRun continued = ScoresTrainer.with(continued(settings)).train(DATA);
    rewound.model().close();
    continued.model().close();
    List<Spread> one = rewound.vanillaCurves().orElseThrow().trainLoss().values();
    List<Spread> other = continued.vanillaCurves().orElseThrow().trainLoss().values();
    int ranked = settings.course().rankEpochs(20);

    assertThat(one.subList(0, ranked + 1)).isEqualTo(other.subList(0, ranked + 1));
    assertThat(one.get(ranked + 1)).isNotEqualTo(other.get(ranked + 1));
    assertThat(one.get(ranked + 1).mean()).isCloseTo(one.get(1).mean(), within(.05));
  }

  private static NdArray parameter(ScoresModel model, String name) {
    return model.network().parameter(name);
  }

  private static ScoresSettings continued(ScoresSettings settings) {
    Course.RankThenFit course = (Course.RankThenFit) settings.course();
    return settings.withCourse(
        new Course.RankThenFit(
            course.rankShare(),
            course.averagedShare(),
            FitStart.CONTINUED,
            course.fitting(),
            course.fittingSchedule()));
  }
}
