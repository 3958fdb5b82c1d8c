package dev.candor.core.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.DType;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GameTest {
  private static final Predictor SUM_AND_PRODUCT =
      batch -> {
        int width = batch.length(1);
        double[] answers = new double[batch.length(0) * 2];
        for (int row = 0; row < batch.length(0); row++) {
          double sum = 0;
          double product = 1;
          for (int i = 0; i < width; i++) {
            sum += batch.get(row * width + i);
            product *= batch.get(row * width + i);
          }
          answers[2 * row] = sum;
          answers[2 * row + 1] = product;
        }
        return NdArray.of(answers, batch.length(0), 2);
      };

  private static Players features(int count) {
    return Players.each(
        new Axes.Features(IntStream.range(0, count).mapToObj(i -> "f" + i).toList()));
  }

  @Test
  void theValueIsTheMeanOverTheBackground() {
    NdArray background = NdArray.of(new float[] {0, 1, 4, 3}, 2, 2);
    Masking masking = Masking.of(features(2), new Removal.Background(background));
    Game game = Game.of(SUM_AND_PRODUCT, masking, NdArray.of(new float[] {10, 20}, 2), 1);

    double[] values =
        game.values(
            List.of(Coalition.none(2), Coalition.of(2, 0), Coalition.of(2, 1), Coalition.all(2)));

    assertThat(values).containsExactly(6, 20, 40, 200);
    assertThat(game.calls()).isEqualTo(8);
  }

  @Test
  void aCoalitionAskedForAgainCostsNothing() {
    Masking masking = Masking.of(features(2), new Removal.Baseline(NdArray.of(new float[2], 2)));
    Game game = Game.of(SUM_AND_PRODUCT, masking, NdArray.of(new float[] {10, 20}, 2), 0);

    game.values(List.of(Coalition.of(2, 0), Coalition.of(2, 0)));
    double[] again = game.values(List.of(Coalition.of(2, 0), Coalition.of(2, 1)));

    assertThat(again).containsExactly(10, 20);
    assertThat(game.calls()).isEqualTo(2);
  }

  @Test
  void onlyRowsOfTheInputsOwnGroupStandIn() {
    NdArray rows = NdArray.of(new float[] {0, 1, 0, 3, 1, 100}, 3, 2);
    Removal byGroup = new Removal.BackgroundByGroup(rows, Grouping.byElement("sex", 0));
    Game game =
        Game.of(SUM_AND_PRODUCT, Masking.of(features(2), byGroup), NdArray.of(new float[2], 2), 0);

    assertThat(game.values(List.of(Coalition.none(2)))).containsExactly(2);
    assertThat(byGroup.stated()).containsEntry("removalRows", "3").containsKey("removalHash");
    assertThatThrownBy(() -> byGroup.rowsFor(NdArray.of(new float[] {2, 0}, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("group 2.0");
  }

  @Test
  void aBaselineCanBeMadeFromTheInput() {
    Removal half =
        new Removal.Derived(
            "half", x -> NdArray.of(new float[] {(float) x.get(0) / 2, (float) x.get(1) / 2}, 2));
    Game game =
        Game.of(
            SUM_AND_PRODUCT, Masking.of(features(2), half), NdArray.of(new float[] {4, 6}, 2), 0);

    assertThat(game.values(List.of(Coalition.none(2), Coalition.of(2, 1)))).containsExactly(5, 8);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 700, 5_000, 1 << 24})
  void valuesDoNotDependOnBatchesNorOnTheInputsBesideThem(long bytes) {
    Random random = new Random(5);
    int width = 70;
    int[] player = IntStream.range(0, width).map(i -> i % 7 == 6 ? -1 : i % 7).toArray();
    Players players = Players.numbered("group", player);
    NdArray inputs = floats(random, 3, width);
    NdArray rows = floats(random, 4, width);
    Predictor wave =
        batch -> {
          double[] out = new double[batch.length(0)];
          for (int i = 0; i < batch.size(); i++) {
            out[i / width] += Math.sin(batch.get(i) * (1 + i % width));
          }
          assertThat(batch.dtype()).isEqualTo(DType.FLOAT32);
          assertThat(batch.length(0) == 1 || batch.length(0) * (4L * width + 8) <= bytes).isTrue();
          return NdArray.of(out, out.length, 1);
        };
    List<Coalition> coalitions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      coalitions.add(Coalition.ofWords(6, i));
    }
    Masking masking =
        Masking.of(players, new Removal.Background(rows))
            .withBudget(Budget.withDefaults().withBytes(bytes));

    double[][] together =
        Games.of(wave, masking, inputs, new int[3], Cancellation.NEVER).values(coalitions);

    for (int c = 0; c < 64; c++) {
      for (int input = 0; input < 3; input++) {
        double expected = 0;
        for (int z = 0; z < 4; z++) {
          double row = 0;
          for (int i = 0; i < width; i++) {
            boolean kept = player[i] == -1 || (c >> player[i] & 1) == 1;
            row += Math.sin((kept ? inputs.at(input, i) : rows.at(z, i)) * (1 + i));
          }
          expected += row;
        }
        assertThat(together[c][input]).isEqualTo(expected / 4);
      }
    }
  }

  @Test
  void anExhaustedBudgetGivesWhatWasDone() {
    Masking masking =
        Masking.of(features(2), new Removal.Baseline(NdArray.of(new float[2], 2)))
            .withBudget(Budget.withDefaults().withModelCalls(2));
    Game game = Game.of(SUM_AND_PRODUCT, masking, NdArray.of(new float[] {10, 20}, 2), 0);

    double[] values =
        game.values(List.of(Coalition.all(2), Coalition.of(2, 1), Coalition.of(2, 0)));

    assertThat(values).containsExactly(30, 20);
    assertThat(game.stopped()).isTrue();
    assertThat(game.affordable()).isZero();
  }

  @Test
  void aCancelledGameGivesWhatWasDone() {
    Masking masking =
        Masking.of(features(2), new Removal.Baseline(NdArray.of(new float[2], 2)))
            .withBudget(Budget.withDefaults().withBytes(1));
    int[] asked = {0};
    Game game =
        Game.of(
            SUM_AND_PRODUCT,
            masking,
            NdArray.of(new float[] {10, 20}, 2),
            0,
            () -> asked[0]++ >= 2);

    double[] values =
        game.values(List.of(Coalition.all(2), Coalition.of(2, 1), Coalition.of(2, 0)));

    assertThat(values).containsExactly(30, 20);
    assertThat(game.stopped()).isTrue();
  }

  @Test
  void whatIsWrongIsNamedByItsRow() {
    Removal zero = new Removal.Baseline(NdArray.of(new float[2], 2));
    Masking masking = Masking.of(features(2), zero);
    NdArray good = NdArray.of(new float[] {1, 2}, 2);
    Predictor broken =
        batch -> {
          double[] out = new double[batch.length(0)];
          out[out.length - 1] = Double.NaN;
          return NdArray.of(out, out.length, 1);
        };

    assertThatThrownBy(() -> Game.of(broken, masking, good, 0).values(List.of(Coalition.all(2))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 0 with 2 of 2 players present");
    assertThatThrownBy(
            () -> Game.of(SUM_AND_PRODUCT, masking, good, 2).values(List.of(Coalition.all(2))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("target of row 0 must be 0 to 1");
    assertThatThrownBy(
            () -> Game.of(SUM_AND_PRODUCT, masking, NdArray.of(new float[] {1, Float.NaN}, 2), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 0 of inputs, number 1");
    assertThatThrownBy(() -> Game.of(SUM_AND_PRODUCT, masking, NdArray.of(new float[3], 3), 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("as many numbers");
    assertThatThrownBy(() -> new Removal.Background(NdArray.of(new float[0], 0, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one row or more");
    assertThatThrownBy(
            () -> new Removal.Background(NdArray.of(new float[] {0, 1, 0, Float.NaN}, 2, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("row 1 of background, number 1");
    assertThatThrownBy(
            () -> Masking.of(features(3), new Removal.Background(NdArray.of(new float[4], 2, 2))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("as the players name, 3");
  }

  @Test
  void theCostIsKnownBefore() {
    Masking masking =
        Masking.of(features(2), new Removal.Background(NdArray.of(new float[200], 100, 2)));

    CallEstimate estimate = masking.estimate(2_048);

    assertThat(estimate.modelCalls()).isEqualTo(204_800);
    assertThat(estimate.bytes()).isBetween(204_800L * 8, 1L << 28);
  }

  private static NdArray floats(Random random, int rows, int width) {
    float[] numbers = new float[rows * width];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextFloat();
    }
    return NdArray.of(numbers, rows, width);
  }
}
