package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.Evidence;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ActifStreamTest {
  @Test
  void windowByWindowItStandsAsAtOnce() {
    try (Network network = Nets.untrained(RecurrentStack.lstm(4, 6), 5, 2)) {
      NdArray windows = Nets.drawn(1, 100, 5, 4);
      Actif actif =
          Actif.of(network, Nets.names(4), Actif.recommended(), Background.of(network, windows));
      ActifStream stream = actif.stream(0);
      for (int i = 0; i < 100; i++) {
        stream.observe(windows.slice(i, i + 1));
      }
      Standing live = stream.standing();
      Standing whole = actif.rank(windows, 0);
      assertThat(live.windows()).isEqualTo(100);
      assertThat(live.ranking().order()).isEqualTo(whole.ranking().order());
      for (int i = 0; i < 4; i++) {
        assertThat(live.ranking().features().get(i).weight())
            .isCloseTo(whole.ranking().features().get(i).weight(), within(1e-7));
      }
      assertThat(live.ranking().evidence().modelCalls()).isEqualTo(100);
    }
  }

  /** Means and population deviations, whatever the blocks. */
  @Test
  void runningScoresAreMeanAndDeviationInAtMostSixtyFourBlocks() {
    SplittableRandom random = new SplittableRandom(3);
    RunningScores scores = new RunningScores(1);
    double sum = 0;
    double squares = 0;
    int count = 10_000;
    for (int i = 0; i < count; i++) {
      double value = random.nextDouble() + 100;
      sum += value;
      squares += (value - 100) * (value - 100);
      scores.addAll(new double[] {value});
    }
    double mean = sum / count;
    double deviation = Math.sqrt(squares / count - (mean - 100) * (mean - 100));
    assertThat(scores.windows()).isEqualTo(count);
    assertThat(scores.all().mean()[0]).isCloseTo(mean, within(1e-10));
    assertThat(scores.all().deviation()[0]).isCloseTo(deviation, within(1e-9));
    assertThat(scores.fullBlocks()).isBetween(32, 64);
  }

  @Test
  void ranksThatAreClearHaveNarrowIntervalsAndEqualOnesShareTheirs() {
    SplittableRandom random = new SplittableRandom(5);
    RunningScores scores = new RunningScores(4);
    for (int i = 0; i < 2_000; i++) {
      double shared = random.nextDouble();
      scores.addAll(
          new double[] {
            10 + random.nextDouble(), shared + random.nextDouble(), shared + random.nextDouble(), 0
          });
    }
    Standing standing =
        new Standings(List.of("large", "one", "other", "none"), Aggregation.MEAN)
            .of(scores, Evidence.of("test"));
    assertThat(standing.intervals().get(0)).isEqualTo(new RankInterval("large", 1, 1, 1));
    assertThat(standing.intervals().get(1).best()).isEqualTo(2);
    assertThat(standing.intervals().get(1).worst()).isEqualTo(3);
    assertThat(standing.intervals().get(3)).isEqualTo(new RankInterval("none", 4, 4, 4));
  }

  @Test
  void afterFewWindowsEveryRankIsPossible() {
    RunningScores scores = new RunningScores(2);
    scores.addAll(new double[] {1, 2});
    Standing standing =
        new Standings(List.of("a", "b"), Aggregation.MEAN).of(scores, Evidence.of("test"));
    assertThat(standing.intervals())
        .containsExactly(new RankInterval("b", 1, 1, 2), new RankInterval("a", 2, 1, 2));
  }

  /** In how many of 200 draws does the interval hold the true rank? */
  @Test
  void intervalsHoldTheTrueRankAsOftenAsTheySay() {
    double[] truth = {1, 1.05, 1.1, 1.15, 1.2};
    int held = 0;
    int asked = 0;
    for (int draw = 0; draw < 200; draw++) {
      SplittableRandom random = new SplittableRandom(draw);
      RunningScores scores = new RunningScores(5);
      double persisting = 0;
      for (int i = 0; i < 640; i++) {
        double[] sample = new double[5];
        persisting = .8 * persisting + random.nextGaussian() * .1;
        for (int f = 0; f < 5; f++) {
          sample[f] = truth[f] + persisting * (f - 2) + random.nextGaussian() * .3;
        }
        scores.addAll(sample);
      }
      Standing standing =
          new Standings(Nets.names(5), Aggregation.MEAN).of(scores, Evidence.of("test"));
      for (RankInterval interval : standing.intervals()) {
        int trueRank = 5 - Integer.parseInt(interval.feature().substring(1));
        held += interval.best() <= trueRank && trueRank <= interval.worst() ? 1 : 0;
        asked++;
      }
    }
    assertThat(held / (double) asked).isGreaterThan(.95);
  }
}
