package dev.candor.design.expnet.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals are brought to one scale within a text, averaged, and words hear their neighbours. */
class JoinedSignalsTest {
  private static final double UNIT = Math.sqrt(1.5);
  private static final JoinedSignals RANKS = new JoinedSignals(JoinedSignals.Scale.RANK, .2);

  @Test
  void ranksOfOneSignalAreStandardised() {
    double[] joined = RANKS.withNeighbours(0).of(List.of(of(5, 1, 2)));
    assertThat(joined).containsExactly(of(UNIT, -UNIT, 0), within(1e-12));
  }

  @Test
  void aWordHearsTheWordsBesideIt() {
    double[] joined = RANKS.of(List.of(of(5, 1, 2)));
    assertThat(joined).containsExactly(of(.8 * UNIT, -.8 * UNIT, -.2 * UNIT), within(1e-12));
  }

  @Test
  void logarithmsKeepHowMuchLargerOneIs() {
    JoinedSignals logs = new JoinedSignals(JoinedSignals.Scale.LOG, 0);
    double[] joined = logs.of(List.of(of(1, 10, 1000)));
    assertThat((joined[2] - joined[1]) / (joined[1] - joined[0])).isCloseTo(2, within(1e-5));
  }

  @Test
  void aFlatSignalCountsNothing() {
    JoinedSignals joining = RANKS.withNeighbours(0);
    double[] joined = joining.of(List.of(of(3, 3, 3), of(5, 1, 2)));
    assertThat(joined).containsExactly(of(UNIT / 2, -UNIT / 2, 0), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theScaleOfASignalDoesNotMatterNorTheOrderOfSignals(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] a = random.doubles(12, .1, 1).toArray();
    double[] b = random.doubles(12, .1, 1).toArray();
    double[] larger = java.util.Arrays.stream(a).map(x -> 700 * x).toArray();
    double[] joined = RANKS.of(List.of(a, b));
    assertThat(RANKS.of(List.of(b, larger))).containsExactly(joined, within(1e-12));
  }

  @Test
  void signalsWithSignsOrOfOtherLengthsAreRefused() {
    JoinedSignals joining = JoinedSignals.withDefaults();
    assertThatThrownBy(() -> joining.of(List.of(of(1, -1))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("amounts");
    assertThatThrownBy(() -> joining.of(List.of(of(1, 2), of(1))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("2 words");
    assertThatThrownBy(() -> joining.of(List.of())).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> joining.withNeighbours(.6)).isInstanceOf(InputException.class);
  }

  private static double[] of(double... numbers) {
    return numbers;
  }
}
