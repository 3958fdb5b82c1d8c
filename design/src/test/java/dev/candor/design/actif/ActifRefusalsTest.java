package dev.candor.design.actif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.graph.series.RecurrentStack;
import dev.candor.torch.graph.series.TemporalConvolutions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be scored is refused in one line, and nothing is given. */
class ActifRefusalsTest {
  private static final int T = 4;
  private static final int F = 3;
  private static final int H = 5;
  private static final NdArray WINDOWS = Nets.drawn(1, 3, T, F);

  @Test
  void whatANetworkDoesNotHaveIsRefusedInOneLine() {
    try (Network convolutions = Nets.untrained(TemporalConvolutions.of(F, H), T, 4);
        Network narrow = Nets.untrained(RecurrentStack.lstm(F, 2), T, 4)) {
      Background mean = Background.meanOf(WINDOWS);
      Variant projection = Variant.of(Mapping.CENTRED_PROJECTION, Aggregation.MEANSTD);
      assertThatThrownBy(() -> Actif.of(convolutions, Nets.names(F), projection, mean))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have an LSTM or GRU layer");
      Variant first = Variant.of(Mapping.FIRST_UNITS, Aggregation.MEAN);
      assertThatThrownBy(() -> Actif.of(narrow, Nets.names(F), first).rank(WINDOWS, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have a unit for each of 3 features (found 2)");
      Variant gates = Variant.of(Mapping.MEAN_GATES, Aggregation.MEAN);
      assertThatThrownBy(() -> Actif.of(narrow, Nets.names(F), gates, mean))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must hold the response");
      Actif actif = Actif.of(narrow, Nets.names(F), projection, mean);
      assertThatThrownBy(() -> actif.rank(Nets.drawn(1, 2, T + 1, F), 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be [n, 4, 3]");
      NdArray hole = NdArray.of(new float[] {0, 0, 0, 0, Float.NaN, 0, 0, 0, 0, 0, 0, 0}, 1, T, F);
      assertThatThrownBy(() -> actif.rank(hole, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("window 0 must be finite (found NaN for f1)");
      assertThatThrownBy(() -> actif.rank(WINDOWS, 1))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("output must be 0 to 0 (found 1)");
    }
  }

  @ParameterizedTest
  @EnumSource(Mapping.class)
  void aNumberThatIsNotFiniteIsNamedWhereverItStandsAndNothingIsGiven(Mapping mapping) {
    try (Network network = Nets.untrained(RecurrentStack.lstm(F, H), T, 4)) {
      Background background = Background.of(network, WINDOWS);
      Variant variant = Variant.of(mapping, Aggregation.MEAN);
      Actif actif = Actif.of(network, Nets.names(F), variant, background);
      for (float wrong : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
        float[] numbers = Nets.drawn(3, 4, T, F).toFloats();
        numbers[2 * T * F + 5] = wrong;
        NdArray windows = NdArray.of(numbers, 4, T, F);
        ActifStream stream = actif.stream(0);
        assertThatThrownBy(() -> stream.observe(windows))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("window 2 must be finite (found " + wrong + " for f2)");
        assertThat(stream.windows()).isZero();
        assertThatThrownBy(() -> actif.score(windows, 0)).isInstanceOf(InputException.class);
      }
    }
  }
}
