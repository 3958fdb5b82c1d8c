package dev.candor.metrics.localisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.metrics.localisation.MapLocalisation.Figure;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapLocalisationTest {
  private static final Offset<Double> CLOSE = within(1e-12);
  private static final Bootstrap FEW = Bootstrap.withDefaults().withResamples(500);

  /** Two images of four patches; the objects are patch 0 and patches 2 and 3. */
  private static final List<double[]> MASKS =
      List.of(new double[] {1, .25, 0, 0}, new double[] {0, 0, .5, 1});

  private static final List<double[]> MAPS =
      List.of(new double[] {.8, .6, .2, .6}, new double[] {.6, .2, .4, .6});

  @Test
  void twoImagesByHand() {
    MapLocalisation found = MapLocalisation.of(MAPS, MASKS);
    assertThat(found.of(Figure.DIFFERENCE))
        .containsExactly(new double[] {1.35 / 4, 1.3 / 4}, CLOSE);
    // marked 0, 1, 3 of which 0 is right: 1/3 and 1/3; marked 0, 3 of which 3 is right: 1/3, 1/3
    assertThat(found.of(Figure.IOU)).containsExactly(new double[] {1. / 3, 1. / 3}, CLOSE);
    assertThat(found.of(Figure.AUROC))
        .containsExactly(new double[] {1, (1 + 2.5) / 4 - .25}, CLOSE);
    // the parts: +.1 +.2 -.1 0 and their opposites
    assertThat(found.of(Figure.OWN_AUROC)).containsExactly(new double[] {2. / 3, 1}, CLOSE);
    assertThat(found.of(Figure.SPARSITY)).containsExactly(new double[] {.55, .45}, CLOSE);
    assertThat(found.mean(Figure.OWN_AUROC)).isCloseTo(5. / 6, CLOSE);
  }

  @Test
  void thePartOfAnImageIsItsMapWithoutTheMean() {
    List<double[]> parts = ImageSpecificPart.of(MAPS);
    assertThat(parts.get(0)).containsExactly(new double[] {.1, .2, -.1, 0}, CLOSE);
    assertThat(parts.get(1)).containsExactly(new double[] {-.1, -.2, .1, 0}, CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aMapThatIsTheSameForEveryImageLeavesNothing(long seed) {
    double[] map = FloorMaps.random(37, seed, 0);
    for (double[] part : ImageSpecificPart.of(List.of(map, map.clone(), map.clone()))) {
      assertThat(part).containsOnly(0);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatAllImagesShareChangesNoImageSpecificPart(long seed) {
    List<double[]> maps = maps(12, seed);
    double[] shared = FloorMaps.random(9, seed + 100, 0);
    List<double[]> shifted = new ArrayList<>();
    for (double[] map : maps) {
      double[] sum = map.clone();
      for (int i = 0; i < sum.length; i++) {
        sum[i] += shared[i];
      }
      shifted.add(sum);
    }
    List<double[]> before = ImageSpecificPart.of(maps);
    List<double[]> after = ImageSpecificPart.of(shifted);
    double[] total = new double[9];
    for (int image = 0; image < 12; image++) {
      assertThat(after.get(image)).containsExactly(before.get(image), CLOSE);
      for (int i = 0; i < 9; i++) {
        total[i] += before.get(image)[i];
      }
    }
    assertThat(total).containsExactly(new double[9], CLOSE);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void theOrderIsThatOfTheMapWithoutTheMeanOfTheOthers(long seed) {
    List<double[]> maps = maps(6, seed);
    double[] first = ImageSpecificPart.of(maps).get(0);
    double[] others = FloorMaps.meanOf(maps.subList(1, 6));
    for (int i = 0; i < 9; i++) {
      assertThat(first[i]).isCloseTo((maps.get(0)[i] - others[i]) * 5 / 6, CLOSE);
    }
  }

  @Test
  void intervalsHoldTheMeanAndAMethodIsNotAboveItself() {
    List<double[]> masks = new ArrayList<>();
    for (double[] map : maps(40, 8)) {
      masks.add(java.util.Arrays.stream(map).map(v -> v > .6 ? 1 : 0).toArray());
    }
    masks.set(0, new double[9]);
    MapLocalisation random = MapLocalisation.of(maps(40, 7), masks);
    MapLocalisation truth = MapLocalisation.of(masks, masks);
    BootstrapInterval interval = random.interval(Figure.AUROC, FEW, 1);
    assertThat(random.of(Figure.AUROC)[0]).isNaN();
    assertThat(interval.estimate()).isCloseTo(random.mean(Figure.AUROC), CLOSE);
    assertThat(interval.low()).isLessThan(interval.estimate()).isLessThan(.5);
    assertThat(interval.high()).isGreaterThan(interval.estimate()).isGreaterThan(.5);
    assertThat(random.above(random, Figure.IOU, FEW, 1).estimate()).isZero();
    BootstrapInterval better = truth.above(random, Figure.AUROC, FEW, 1);
    assertThat(better.low()).isPositive();
    assertThat(better.estimate()).isCloseTo(1 - random.mean(Figure.AUROC), CLOSE);
    assertThat(random.interval(Figure.AUROC, FEW, 1)).isEqualTo(interval);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> MapLocalisation.of(MAPS, MASKS.subList(0, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("masks");
    assertThatThrownBy(() -> ImageSpecificPart.of(MAPS.subList(0, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("two or more");
    assertThatThrownBy(
            () -> MapLocalisation.of(MAPS, List.of(MASKS.get(0), new double[] {0, 2, 0, 0})))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("image 1");
    assertThatThrownBy(
            () -> ImageSpecificPart.of(List.of(new double[] {0, 0}, new double[] {Double.NaN, 0})))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("map 1");
  }

  private static List<double[]> maps(int images, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<double[]> maps = new ArrayList<>();
    for (int image = 0; image < images; image++) {
      maps.add(random.doubles(9).toArray());
    }
    return maps;
  }
}
