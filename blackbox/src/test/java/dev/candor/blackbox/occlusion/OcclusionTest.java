package dev.candor.blackbox.occlusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.LinearModel;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcclusionTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void windowsOfOneNumberGiveALinearModelsClosedForm(long seed) {
    NdArray weights = LinearModel.uniform(seed, 12);
    NdArray x = LinearModel.uniform(seed + 50, 3, 4);
    NdArray b = LinearModel.uniform(seed + 90, 3, 4);
    Occlusion occlusion =
        new Occlusion(
            LinearModel.of(weights.toDoubles()),
            Windows.of(new int[] {3, 4}, new int[] {1, 1}, new int[] {1, 1}),
            new Removal.Baseline(b));
    NdArray map = occlusion.map(occlusion.explain(x, 0));
    assertThat(map.shape()).containsExactly(3, 4);
    for (int i = 0; i < 12; i++) {
      assertThat(map.get(i)).isCloseTo(weights.get(i) * (x.get(i) - b.get(i)), within(1e-12));
    }
  }

  @Test
  void overlappingWindowsAreAveragedByHand() {
    // windows 0-1, 1-2, 2-3 and 3 alone cover 3, 5, 7 and 4
    Occlusion occlusion = occlusion(new int[] {4}, new int[] {2}, new int[] {1});
    Attribution attribution = occlusion.explain(NdArray.of(new double[] {1, 2, 3, 4}, 4), 0);
    assertThat(occlusion.map(attribution)).isEqualTo(NdArray.of(new double[] {3, 4, 6, 7}, 4));
    assertThat(occlusion.estimate().modelCalls()).isEqualTo(4);
    assertThat(attribution.evidence().modelCalls()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({"5, 2, 2, 3", "8, 3, 2, 4", "8, 8, 1, 1", "7, 3, 3, 3", "10, 4, 3, 3"})
  void thereAreAsManyPlacesAsTheFormulaSays(int length, int window, int stride, int places) {
    Windows windows = Windows.of(new int[] {length}, new int[] {window}, new int[] {stride});
    assertThat(windows.count()).isEqualTo(places);
    assertThat(windows.cellsOfWindows()).hasSize(places);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cellsGiveWhatEveryNumberWouldGiveOnItsOwn(long seed) {
    int[] shape = {2, 5, 6};
    int[] window = {1 + (int) (seed % 2), 3, 4};
    int[] stride = {1, 2, 3};
    NdArray x = LinearModel.uniform(seed, shape);
    Predictor model = LinearModel.curved(60);
    Occlusion occlusion =
        new Occlusion(
            model,
            Windows.of(shape, window, stride),
            new Removal.Baseline(NdArray.of(new double[60], shape)));
    NdArray map = occlusion.map(occlusion.explain(x, 0));
    double[] expected = bruteForce(model, x, window, stride);
    for (int i = 0; i < 60; i++) {
      assertThat(map.get(i)).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void squaresOverAnImageNameTheirPatches() {
    Windows windows = Windows.squares(3, 8, 12, 4, 4);
    Players cells = windows.cells();
    assertThat(cells.axes()).isEqualTo(new Axes.PatchGrid(2, 3));
    assertThat(cells.playerOf(0)).isEqualTo(0);
    assertThat(cells.playerOf(3 * 8 * 12 - 1)).isEqualTo(5);
    assertThat(Windows.of(new int[] {5}, new int[] {2}, new int[] {2}).cells().axes())
        .isEqualTo(new Axes.Features(List.of("0-1", "2-3", "4")));
    assertThat(Windows.of(new int[] {2}, new int[] {2}, new int[] {1}).cells().axes())
        .isEqualTo(new Axes.Features(List.of("everything")));
    assertThat(
            Windows.of(new int[] {2, 2, 2}, new int[] {1, 1, 1}, new int[] {1, 1, 1})
                .cells()
                .axes()
                .component(5)
                .label())
        .isEqualTo("1, 0, 1");
  }

  @Test
  void cellsMayBeNamed() {
    Occlusion occlusion = occlusion(new int[] {2, 2}, new int[] {1, 1}, new int[] {1, 1});
    Axes series = new Axes.TimeFeatures(2, List.of("a", "b"));
    assertThat(occlusion.withAxes(series).explain(LinearModel.uniform(1, 2, 2), 0).axes())
        .isEqualTo(series);
    assertThatThrownBy(() -> occlusion.withAxes(new Axes.Features(List.of("a"))))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("axes", "4", "found 1");
  }

  @Test
  void anEndedBudgetAveragesOverTheWindowsThatWereAsked() {
    Occlusion occlusion =
        new Occlusion(
            LinearModel.of(1, 1, 1, 1),
            Windows.of(new int[] {4}, new int[] {2}, new int[] {1}),
            new Removal.Baseline(NdArray.of(new double[4], 4)),
            Budget.withDefaults().withModelCalls(3));
    Attribution attribution = occlusion.explain(NdArray.of(new double[] {1, 2, 3, 4}, 4), 0);
    assertThat(attribution.values().toDoubles()).containsExactly(3, 4, 5, Double.NaN);
    assertThat(attribution.evidence().checks())
        .containsEntry("complete", 0.0)
        .containsEntry("componentsNotMeasured", 1.0);
  }

  @Test
  void windowsThatLeaveANumberOutOrDoNotFitAreRefused() {
    assertRefused(new int[] {4}, new int[] {2}, new int[] {3}, "stride along axis 0", "1 to");
    assertRefused(new int[] {4}, new int[] {5}, new int[] {1}, "window along axis 0", "1 to 4");
    assertRefused(new int[] {4}, new int[] {1, 1}, new int[] {1}, "one length per axis");
  }

  private static void assertRefused(int[] input, int[] window, int[] stride, String... parts) {
    assertThatThrownBy(() -> Windows.of(input, window, stride))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("\n");
  }

  private static Occlusion occlusion(int[] shape, int[] window, int[] stride) {
    return new Occlusion(
        LinearModel.of(1, 1, 1, 1),
        Windows.of(shape, window, stride),
        new Removal.Baseline(NdArray.of(new double[4], shape)));
  }

  /** Every number by itself, windows by their definition. */
  private static double[] bruteForce(Predictor model, NdArray x, int[] window, int[] stride) {
    int[] shape = x.shape();
    double[] sums = new double[x.size()];
    int[] counts = new int[x.size()];
    double whole = model.predict(x.reshape(1, x.size())).get(0);
    int[] places = new int[3];
    for (int axis = 0; axis < 3; axis++) {
      places[axis] = (int) Math.ceil((shape[axis] - window[axis]) / (double) stride[axis]) + 1;
    }
    for (int a = 0; a < places[0]; a++) {
      for (int b = 0; b < places[1]; b++) {
        for (int c = 0; c < places[2]; c++) {
          double[] covered = x.toDoubles();
          boolean[] inside = new boolean[covered.length];
          for (int i = 0; i < covered.length; i++) {
            inside[i] =
                inWindow(i / (shape[1] * shape[2]), a * stride[0], window[0])
                    && inWindow(i / shape[2] % shape[1], b * stride[1], window[1])
                    && inWindow(i % shape[2], c * stride[2], window[2]);
            covered[i] = inside[i] ? 0 : covered[i];
          }
          double left = model.predict(NdArray.of(covered, 1, covered.length)).get(0);
          for (int i = 0; i < covered.length; i++) {
            sums[i] += inside[i] ? whole - left : 0;
            counts[i] += inside[i] ? 1 : 0;
          }
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= counts[i];
    }
    return sums;
  }

  private static boolean inWindow(int position, int from, int length) {
    return position >= from && position < from + length;
  }
}
