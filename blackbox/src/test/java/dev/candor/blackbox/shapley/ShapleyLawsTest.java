package dev.candor.blackbox.shapley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.SampledAttribution;
import dev.candor.core.Explainer;
import dev.candor.core.NdArray;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapleyLawsTest {
  private static final Offset<Double> TIGHT = Offset.offset(1e-9);

  private static List<Explainer> exactOnes(TableGame game) {
    return List.of(
        new ExactShapley(game.model(), game.masking()),
        new KernelShap(
            game.model(),
            game.masking(),
            KernelShapSettings.withDefaults(game.players()).withCoalitions(1 << game.players())),
        new OwenShapley(
            game.model(),
            game.masking(),
            Hierarchy.unions(
                List.of(java.util.stream.IntStream.range(0, game.players()).boxed().toList()))));
  }

  private static List<Explainer> all(TableGame game, long seed) {
    List<Explainer> all = new java.util.ArrayList<>(exactOnes(game));
    for (Design design : Design.values()) {
      all.add(new PermutationShapley(game.model(), game.masking(), Orders.drawn(design, 5, seed)));
    }
    if (game.players() > 6) {
      all.add(
          new KernelShap(
              game.model(),
              game.masking(),
              KernelShapSettings.withDefaults(game.players()).withCoalitions(60)));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void exactMethodsGiveTheMeanOverAllOrders(long seed) {
    TableGame game = TableGame.random((int) seed % 7 + 1, seed);
    double[] expected = game.shapley();

    for (Explainer explainer : exactOnes(game)) {
      assertThat(explainer.explain(game.input(), 0).values().toDoubles())
          .as(explainer.getClass().getSimpleName())
          .containsExactly(expected, TIGHT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void everyMethodGivesAwayExactlyWhatThereIs(long seed) {
    TableGame game = TableGame.random((int) seed % 5 + 4, seed);

    for (Explainer explainer : all(game, seed)) {
      var attribution = explainer.explain(game.input(), 0);
      double sum = 0;
      for (double value : attribution.values().toDoubles()) {
        sum += value;
      }
      assertThat(sum).isCloseTo(game.total(), TIGHT);
      assertThat(attribution.evidence().checks().get("additivityGap")).isLessThan(1e-9);
      assertThat(attribution.evidence().checks()).containsEntry("complete", 1.0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void aPlayerThatChangesNothingGetsNothing(long seed) {
    TableGame random = TableGame.random(7, seed);
    double[] table = random.table().clone();
    for (int mask = 0; mask < table.length; mask++) {
      table[mask] = table[mask & ~8];
    }
    TableGame game = new TableGame(7, table);

    for (Explainer explainer : exactOnes(game)) {
      assertThat(explainer.explain(game.input(), 0).values().get(3)).isCloseTo(0, TIGHT);
    }
    for (Design design : Design.values()) {
      PermutationShapley sampled =
          new PermutationShapley(game.model(), game.masking(), Orders.drawn(design, 3, seed));
      assertThat(sampled.explain(game.input(), 0).values().get(3)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void playersThatDoTheSameGetTheSame(long seed) {
    TableGame random = TableGame.random(6, seed);
    double[] table = random.table().clone();
    for (int mask = 0; mask < table.length; mask++) {
      int swapped = (mask & ~5) | (mask & 1) << 2 | (mask & 4) >> 2;
      table[mask] = (random.table()[mask] + random.table()[swapped]) / 2;
    }
    TableGame game = new TableGame(6, table);

    for (Explainer explainer : exactOnes(game)) {
      NdArray phi = explainer.explain(game.input(), 0).values();
      assertThat(phi.get(0)).isCloseTo(phi.get(2), TIGHT);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void valuesOfASumOfGamesAreTheSumOfValues(long seed) {
    int n = 7;
    TableGame one = TableGame.random(n, seed);
    TableGame two = TableGame.random(n, seed + 1000);
    double[] mixed = new double[1 << n];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = 2 * one.table()[i] - 3 * two.table()[i];
    }
    TableGame both = new TableGame(n, mixed);

    List<Explainer> ofOne = all(one, seed);
    List<Explainer> ofTwo = all(two, seed);
    List<Explainer> ofBoth = all(both, seed);
    for (int m = 0; m < ofBoth.size(); m++) {
      NdArray a = ofOne.get(m).explain(one.input(), 0).values();
      NdArray b = ofTwo.get(m).explain(one.input(), 0).values();
      NdArray c = ofBoth.get(m).explain(one.input(), 0).values();
      for (int i = 0; i < n; i++) {
        assertThat(c.get(i)).isCloseTo(2 * a.get(i) - 3 * b.get(i), TIGHT);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {51, 52, 53})
  void antitheticRoundsAreExactWhereOnlyPairsInteract(long seed) {
    int n = 7;
    Random random = new Random(seed);
    double[][] pairs = new double[n][n];
    for (double[] row : pairs) {
      for (int j = 0; j < n; j++) {
        row[j] = random.nextGaussian();
      }
    }
    double[] table = new double[1 << n];
    for (int mask = 0; mask < table.length; mask++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          table[mask] += (mask >> i & mask >> j & 1) * pairs[i][j];
        }
      }
    }
    TableGame game = new TableGame(n, table);

    SampledAttribution sampled =
        new PermutationShapley(
                game.model(), game.masking(), Orders.drawn(Design.ANTITHETIC, 2, seed))
            .sample(game.input(), 0);

    double[] exact = game.shapley();
    assertThat(sampled.attribution().values().toDoubles()).containsExactly(exact, TIGHT);
    for (int i = 0; i < n; i++) {
      assertThat(sampled.standardErrors().get(i)).isCloseTo(0, within(1e-12));
      assertThat(sampled.interval(i, .95).contains(exact[i])).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62, 63, 64})
  void owenValuesAreTheMeanOverOrdersThatKeepGroupsTogether(long seed) {
    TableGame game = TableGame.random(6, seed);
    Hierarchy hierarchy =
        Hierarchy.group(
            Hierarchy.group(Hierarchy.leaf(4), Hierarchy.leaf(0), Hierarchy.leaf(5)),
            Hierarchy.leaf(2),
            Hierarchy.group(Hierarchy.leaf(1), Hierarchy.leaf(3)));

    double[] expected =
        game.averageOver(order -> together(order, 4, 0, 5) && together(order, 1, 3));

    assertThat(
            new OwenShapley(game.model(), game.masking(), hierarchy)
                .explain(game.input(), 0)
                .values()
                .toDoubles())
        .containsExactly(expected, TIGHT);
    SampledAttribution sampled =
        new PermutationShapley(
                game.model(),
                game.masking(),
                Orders.within(hierarchy, Design.ANTITHETIC, 400, seed))
            .sample(game.input(), 0);
    for (int i = 0; i < 6; i++) {
      assertThat(sampled.interval(i, .99999).contains(expected[i])).isTrue();
    }
  }

  private static boolean together(int[] order, int... members) {
    int first = order.length;
    int last = 0;
    for (int at = 0; at < order.length; at++) {
      for (int member : members) {
        if (order[at] == member) {
          first = Math.min(first, at);
          last = at;
        }
      }
    }
    return last - first == members.length - 1;
  }
}
