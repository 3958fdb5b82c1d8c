package dev.candor.data.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
  private static final double NONE = Double.NaN;

  private static Series series(double[] values, double[] targets) {
    return Series.of(
        List.of("a"), "y", List.of(Recording.of("p", new double[][] {values}, targets)));
  }

  @Test
  void windowsOfThreeAtEveryRowHaveTheTargetOfTheirLast() {
    Windows windows =
        Windows.of(
            series(new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40}), WindowSettings.of(3));
    assertThat(windows.count()).isEqualTo(2);
    assertThat(windows.inputs(0, 1).toDoubles()).containsExactly(1, 2, 3, 2, 3, 4);
    assertThat(windows.targets(1, 0).toDoubles()).containsExactly(40, 30);
  }

  @Test
  void strideAndHorizonMoveBeginningsAndTargets() {
    Series series = series(new double[] {1, 2, 3, 4, 5, 6, 7}, new double[] {1, 2, 3, 4, 5, 6, 7});
    Windows windows = Windows.of(series, WindowSettings.of(2).withStride(2).withHorizon(2));
    assertThat(windows.inputs(windows.all()).toDoubles()).containsExactly(1, 2, 3, 4);
    assertThat(windows.targets(windows.all()).toDoubles()).containsExactly(4, 6);
    Windows steps =
        Windows.of(series, WindowSettings.of(3).withStride(4).withPlace(TargetPlace.STEP));
    assertThat(steps.targets(steps.all()).toDoubles()).containsExactly(1, 2, 3, 5, 6, 7);
  }

  @Test
  void noWindowHoldsAMissingValueOrPredictsAMissingTarget() {
    Series series = series(new double[] {1, 2, NONE, 4, 5, 6}, new double[] {1, 2, 3, 4, NONE, 6});
    Windows windows = Windows.of(series, WindowSettings.of(2));
    assertThat(windows.inputs(windows.all()).toDoubles()).containsExactly(1, 2, 5, 6);
  }

  @Test
  void droppedTargetsPartTheRowsAroundThem() {
    Series series =
        series(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 9, 1, 1}).withTargetIn(0, 5);
    Windows windows = Windows.of(series, WindowSettings.of(2));
    assertThat(windows.inputs(windows.all()).toDoubles()).containsExactly(1, 2, 4, 5);
    assertThat(windows.series().notes()).anyMatch(note -> note.startsWith("1 rows whose y"));
  }

  @Test
  void aSubjectWithFewerRowsThanAWindowIsNamedWithFileAndLine() {
    Series series = series(new double[] {1, 2}, new double[] {1, 2});
    assertThatThrownBy(() -> Windows.of(series, WindowSettings.of(3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":1: subject p must have the rows of a window, 3 (found 2)");
    WindowSettings skipping = WindowSettings.of(3).withShortSubjects(ShortSubjects.SKIP);
    assertThatThrownBy(() -> Windows.of(series, skipping))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must be one or more");
  }

  /** Every start is tried by hand. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void windowsAreThoseThatBruteForceFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = 40;
    double[] values = new double[rows];
    double[] targets = new double[rows];
    double[] kept = new double[rows];
    for (int i = 0; i < rows; i++) {
      values[i] = random.nextInt(9) == 0 ? NONE : i;
      targets[i] = random.nextInt(9) == 0 ? NONE : random.nextInt(9) == 0 ? 100 : i;
      kept[i] = targets[i];
    }
    int steps = 1 + random.nextInt(4);
    int horizon = random.nextInt(3);
    Series series = series(values, targets).withTargetIn(-1, 99);
    List<Double> expected = new ArrayList<>();
    for (int start = 0; start + steps - 1 + horizon < rows; start++) {
      boolean whole = !Double.isNaN(kept[start + steps - 1 + horizon]);
      for (int i = start; i < start + steps + horizon; i++) {
        whole &= kept[i] != 100 && (i >= start + steps || !Double.isNaN(values[i]));
      }
      if (whole) {
        expected.add(values[start]);
      }
    }
    Windows windows = Windows.of(series, WindowSettings.of(steps).withHorizon(horizon));
    double[] all = windows.inputs(windows.all()).toDoubles();
    List<Double> found = new ArrayList<>();
    for (int i = 0; i < windows.count(); i++) {
      found.add(all[i * steps]);
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void scalingIsFoundOnTrainingSubjectsAlone() {
    Recording training =
        Recording.of("p", new double[][] {{0, 2, 4, 6, 100}, {7, 7, 7, 7, 7}}, new double[5]);
    Recording test = Recording.of("q", new double[][] {{1e9, NONE}, {8, 9}}, new double[] {1e9, 1});
    Series series = Series.of(List.of("a", "c"), "y", List.of(training, test));
    SeriesScaler scaler = SeriesScaler.fit(series, List.of("p"), SeriesScaling.ROBUST);
    assertThat(scaler.centres()).containsExactly(4.0, 7.0);
    assertThat(scaler.scales()).containsExactly(4.0, 0.0);
    Series scaled = scaler.apply(series);
    assertThat(scaled.recordings().get(0).column(0))
        .containsExactly(new double[] {-1, -.5, 0, .5, 4.64}, within(1e-12));
    assertThat(scaled.recordings().get(1).column(0)[1]).isNaN();
    assertThat(scaled.recordings().get(1).column(1)).containsExactly(0, 0);
    SeriesScaler standard = SeriesScaler.fit(series, List.of("p"), SeriesScaling.STANDARD);
    assertThat(standard.centres().get(0)).isEqualTo(22.4);
    assertThat(standard.apply(new double[] {22.4, 3})).containsExactly(0, 0);
    assertThat(standard.scaled(0, 22.4e6)).isGreaterThan(1e5);
  }

  @Test
  void farNumbersAreBentInTheirOrderAndNeverComeFartherThanFive() {
    double[] values = {-Double.MAX_VALUE, -1e9, -40, -9, -8, 0, 1, 8, 9, 40, 1e9, Double.MAX_VALUE};
    SeriesScaler scaler =
        new SeriesScaler(List.of("a"), List.of(0.), List.of(4.), 0, 1, Optional.of(2.));
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = scaler.apply(new double[] {values[i]})[0];
    }
    assertThat(scaled).isSorted().startsWith(-5).endsWith(5);
    assertThat(scaled).contains(-2, 0, .25, 2);
    assertThat(scaler.scaled(0, 40)).isCloseTo(2 + 3 * 8 / 11., within(1e-12));
    // the slope goes on at the fence
    assertThat(scaler.scaled(0, 8 + 4e-6) - 2).isCloseTo(1e-6, within(1e-11));
    assertThat(scaler.scaled(0, Double.NaN)).isNaN();
    assertThat(new SeriesScaler(List.of("a"), List.of(0.), List.of(4.), 0, 1, Optional.empty()))
        .satisfies(plain -> assertThat(plain.scaled(0, 40)).isEqualTo(10));
  }

  @Test
  void copiesAndConstantsAreFoundAndLeftOut() {
    double[] a = {1, 2, NONE};
    Series series =
        Series.of(
            List.of("a", "same", "other", "still"),
            "y",
            List.of(
                Recording.of(
                    "p", new double[][] {a, a, {1, 2, 3}, {3, 3, 3}}, new double[] {1, 1, 1}),
                Recording.of("q", new double[][] {{1}, {1}, {1}, {3}}, new double[] {1})));
    Duplicates found = Duplicates.in(series);
    assertThat(found.copies()).containsOnlyKeys("same").containsValue("a");
    assertThat(found.constants()).containsExactly("still");
    assertThat(found.leftOut(series).features()).containsExactly("a", "other", "still");
  }

  @Test
  void everySubjectTestsOnceAndNoneIsOnTwoSides() {
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      subjects.add("P" + i);
    }
    List<SubjectFold> folds = SubjectFold.of(subjects, 5, 3);
    assertThat(folds).hasSize(5).allMatch(fold -> fold.test().size() == 5);
    assertThat(folds.stream().flatMap(fold -> fold.test().stream()).toList())
        .containsExactlyInAnyOrderElementsOf(subjects);
    assertThat(SubjectFold.of(subjects, 5, 3)).isEqualTo(folds);
    assertThatThrownBy(() -> SubjectFold.of(List.of("a", "b"), 2, 1))
        .isInstanceOf(InputException.class);
  }
}
