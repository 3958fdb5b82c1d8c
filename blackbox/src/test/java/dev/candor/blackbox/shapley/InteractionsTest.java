package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InteractionsTest {
  private static Interactions of(TableGame game, InteractionIndex index) {
    return new ShapleyInteractions(game.model(), game.masking(), index)
        .interactions(game.input(), 0);
  }

  /** Coefficients of unanimity games, by coalition, and the game they make. */
  private static TableGame fromCoefficients(int n, double[] coefficients) {
    double[] table = new double[1 << n];
    for (int mask = 0; mask < table.length; mask++) {
      for (int term = 0; term < table.length; term++) {
        if ((term & mask) == term) {
          table[mask] += coefficients[term];
        }
      }
    }
    return new TableGame(n, table);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void indicesAreTheirClosedFormsOverUnanimityGames(long seed) {
    int n = 6;
    Random random = new Random(seed);
    double[] a = random.doubles(1 << n, -1, 1).toArray();
    TableGame game = fromCoefficients(n, a);
    Interactions sii = of(game, InteractionIndex.SHAPLEY);
    Interactions taylor = of(game, InteractionIndex.SHAPLEY_TAYLOR);
    Interactions banzhaf = of(game, InteractionIndex.BANZHAF);
    Interactions kSii = of(game, InteractionIndex.K_SHAPLEY);

    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        double shapley = 0;
        double shared = 0;
        double halves = 0;
        for (int term = 0; term < a.length; term++) {
          int size = Integer.bitCount(term);
          if ((term >> i & term >> j & 1) == 1) {
            shapley += a[term] / (size - 1);
            shared += a[term] / (size * (size - 1) / 2.0);
            halves += a[term] / Math.pow(2, size - 2);
          }
        }
        assertThat(sii.values().at(i, j)).isCloseTo(shapley, within(1e-10));
        assertThat(sii.values().at(j, i)).isEqualTo(sii.values().at(i, j));
        assertThat(taylor.values().at(i, j)).isCloseTo(shared, within(1e-10));
        assertThat(banzhaf.values().at(i, j)).isCloseTo(halves, within(1e-10));
        assertThat(kSii.values().at(i, j)).isCloseTo(shapley, within(1e-10));
      }
      assertThat(taylor.values().at(i, i)).isCloseTo(a[1 << i], within(1e-10));
      assertThat(sii.values().at(i, i)).isZero();
    }
    assertThat(taylor.evidence().checks().get("additivityGap")).isLessThan(1e-9);
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += kSii.halved().at(i, j);
      }
    }
    assertThat(sum).isCloseTo(game.total(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void faithShapFindsTheTermsOfAGameOfPairs(int n) {
    Random random = new Random(n);
    double[] a = new double[1 << n];
    for (int term = 0; term < a.length; term++) {
      if (Integer.bitCount(term) <= 2) {
        a[term] = random.nextGaussian();
      }
    }

    Interactions faith = of(fromCoefficients(n, a), InteractionIndex.FAITH_SHAPLEY);

    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        assertThat(faith.values().at(i, j)).isCloseTo(a[1 << i | 1 << j], within(1e-8));
      }
    }
  }

  @Test
  void faithShapIsTheWeightedFitOverAllCoalitions() {
    int n = 5;
    TableGame game = TableGame.random(n, 9);
    int terms = n + n * (n - 1) / 2;
    SimpleMatrix left = new SimpleMatrix(terms, terms);
    SimpleMatrix right = new SimpleMatrix(terms, 1);
    for (int mask = 1; mask < 1 << n; mask++) {
      SimpleMatrix row = new SimpleMatrix(terms, 1);
      int next = 0;
      for (int i = 0; i < n; i++) {
        for (int j = i; j < n; j++) {
          row.set(next++, 0, mask >> i & mask >> j & 1);
        }
      }
      int s = Integer.bitCount(mask);
      // a large weight stands in for the infinite one
      double weight = s == n ? 1e7 : 4.0 / (Stratum.binomial(n, s) * s * (n - s));
      left = left.plus(row.mult(row.transpose()).scale(weight));
      right = right.plus(row.scale(weight * (game.table()[mask] - game.table()[0])));
    }
    SimpleMatrix expected = left.solve(right);

    Interactions faith = of(game, InteractionIndex.FAITH_SHAPLEY);

    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        assertThat(faith.values().at(i, j)).isCloseTo(expected.get(next++, 0), within(1e-5));
      }
    }
    assertThat(faith.evidence().checks().get("additivityGap")).isLessThan(1e-9);
  }

  @Test
  void banzhafValuesGiveEveryCoalitionTheSameWeight() {
    TableGame game = fromCoefficients(3, new double[] {1, 2, 0, 0, 0, 8, 0, 4});

    assertThat(
            new ExactBanzhaf(game.model(), game.masking())
                .explain(game.input(), 0)
                .values()
                .toDoubles())
        .containsExactly(2 + 4 + 1, 1, 4 + 1);
  }
}
