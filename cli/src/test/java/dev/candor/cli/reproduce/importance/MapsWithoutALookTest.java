package dev.candor.cli.reproduce.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Masks and maps that an image has not been looked at for, and what can be read from maps. */
class MapsWithoutALookTest {
  @Test
  void theStaticMaskHidesWhatCountsLeast() {
    PatchMasks mask = PatchMasks.Static.least(new double[] {.4, .1, .9, .2}, .5);
    assertThat(mask.masked(0, 0)).isEqualTo(bits(1, 3)).isEqualTo(mask.masked(5, 7));
  }

  @Test
  void randomMasksHideTheSameShareOfOtherPatchesEachTime() {
    PatchMasks masks = new PatchMasks.Random(64, .6, 3);
    BitSet first = masks.masked(1, 0);
    assertThat(first.cardinality()).isEqualTo(38);
    assertThat(masks.masked(1, 0)).isEqualTo(first);
    assertThat(masks.masked(2, 0)).isNotEqualTo(first);
    assertThat(masks.masked(1, 1)).isNotEqualTo(first);
  }

  @Test
  void maskedPatchesAreZeroInEveryChannelAndNothingElseIs() {
    float[] ones = new float[2 * 2 * 4 * 6];
    java.util.Arrays.fill(ones, 1);
    // 2 x 3 patches of 2 x 2 pixels: the last of the first row is hidden
    NdArray masked =
        new PatchMasks.Static(bits(2))
            .applied(NdArray.of(ones, 2, 2, 4, 6), new int[] {0, 1}, 0, 2);
    for (int image = 0; image < 2; image++) {
      for (int channel = 0; channel < 2; channel++) {
        for (int row = 0; row < 4; row++) {
          for (int column = 0; column < 6; column++) {
            assertThat(masked.at(image, channel, row, column))
                .isEqualTo(row < 2 && column >= 4 ? 0 : 1);
          }
        }
      }
    }
  }

  @Test
  void mapsAreExchangedWithTheNextImageAndSpreadEvenly() {
    NdArray maps = NdArray.of(new double[] {.1, .3, .5, .7, .9, 1}, 3, 2);
    assertThat(ExchangedMaps.another(maps).toDoubles()).containsExactly(.5, .7, .9, 1, .1, .3);
    double[] uniform = ExchangedMaps.uniform(maps).toDoubles();
    double[] expected = {.2, .2, .6, .6, .95, .95};
    for (int i = 0; i < expected.length; i++) {
      assertThat(uniform[i]).isCloseTo(expected[i], within(1e-12));
    }
  }

  @Test
  void asManyComponentsAreTakenAwayAtRandomAsByThreshold() {
    NdArray maps = NdArray.of(new double[] {.1, .2, .3, .4, .5, .6, .7, .8}, 2, 4);
    NdArray taken = NdArray.of(new double[] {0, 0, .3, .4, .5, .6, .7, .8}, 2, 4);
    double[] random = PerturbationTable.asMany(maps, taken, 1).toDoubles();
    assertThat(IntStream.range(0, 4).filter(i -> random[i] == 0).count()).isEqualTo(2);
    assertThat(IntStream.range(4, 8).filter(i -> random[i] == 0).count()).isZero();
  }

  @Test
  void aProbeReadsAClassThatAPlaceGivesAwayAndNothingElse() {
    assertThat(probed(1)).isGreaterThan(.95);
    assertThat(probed(0)).isBetween(.15, .52);
  }

  /** The share read rightly of three classes, of which each is brighter at one place or is not. */
  private static double probed(double bright) {
    SplittableRandom random = new SplittableRandom(5);
    List<Integer> labels = new ArrayList<>();
    double[] maps = new double[600 * 9];
    for (int i = 0; i < 600; i++) {
      labels.add(i % 3);
      for (int c = 0; c < 9; c++) {
        maps[i * 9 + c] = random.nextDouble() + (c == i % 3 ? bright : 0);
      }
    }
    NdArray all = NdArray.of(maps, 600, 9);
    NdArray answers =
        LinearProbe.answers(all.slice(0, 300), labels.subList(0, 300), all.slice(300, 600), 3);
    double right = 0;
    for (int i = 0; i < 300; i++) {
      int label = labels.get(300 + i);
      boolean highest = true;
      for (int c = 0; c < 3; c++) {
        highest &= answers.at(i, label) >= answers.at(i, c);
      }
      right += highest ? 1 / 300. : 0;
    }
    return right;
  }

  private static BitSet bits(int... set) {
    BitSet bits = new BitSet();
    IntStream.of(set).forEach(bits::set);
    return bits;
  }
}
