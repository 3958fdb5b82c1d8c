package dev.candor.blackbox.lime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.blackbox.LinearModel;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlicTest {
  @Test
  void fourSquaresOfColourAreFourSegments() {
    double[] image = new double[3 * 20 * 20];
    for (int i = 0; i < image.length; i++) {
      int channel = i / 400;
      int square = (i / 20 % 20 < 10 ? 0 : 2) + (i % 20 < 10 ? 0 : 1);
      image[i] = square == channel || square == 3 ? 1 : 0;
    }
    int[] segments =
        new Slic(SlicSettings.withDefaults().withSegments(4))
            .segments(NdArray.of(image, 3, 20, 20));
    for (int i = 0; i < 400; i++) {
      int square = (i / 20 < 10 ? 0 : 2) + (i % 20 < 10 ? 0 : 1);
      assertThat(segments[i]).isEqualTo(square);
    }
  }

  @Test
  void aPlainImageIsCutIntoAGrid() {
    int[] segments =
        new Slic(SlicSettings.withDefaults().withSegments(9))
            .segments(NdArray.of(new double[12 * 12], 1, 12, 12));
    for (int i = 0; i < 144; i++) {
      assertThat(segments[i]).isEqualTo(i / 12 / 4 * 3 + i % 12 / 4);
    }
  }

  @Test
  void segmentsFollowAnEdgeThatLiesAcrossTheGrid() {
    double[] image = new double[16 * 16];
    Arrays.setAll(image, i -> i % 16 < 5 ? 0 : 1);
    int[] segments =
        new Slic(SlicSettings.withDefaults().withSegments(4).withCompactness(1))
            .segments(NdArray.of(image, 1, 16, 16));
    for (int y = 0; y < 16; y++) {
      for (int x = 5; x < 16; x++) {
        for (int u = 0; u < 5; u++) {
          assertThat(segments[y * 16 + u]).isNotEqualTo(segments[y * 16 + x]);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everySegmentHangsTogetherAndIsNoCrumb(long seed) {
    double[] noise = LinearModel.uniform(seed, 3, 30, 40).toDoubles();
    double[] waves = new double[noise.length];
    Arrays.setAll(
        waves, i -> Math.sin(i / 40 % 30 / 4.0 + seed) + Math.cos(i % 40 / 5.0) + noise[i] / 5);
    NdArray image = NdArray.of(waves, 3, 30, 40);
    Slic slic = new Slic(SlicSettings.withDefaults().withSegments(20));
    int[] segments = slic.segments(image);
    int count = Arrays.stream(segments).max().orElseThrow() + 1;
    int[] sizes = new int[count];
    boolean[] seen = new boolean[segments.length];
    int pieces = 0;
    for (int first = 0; first < segments.length; first++) {
      sizes[segments[first]]++;
      if (!seen[first]) {
        pieces++;
        walk(segments, seen, first, 30, 40);
      }
    }
    assertThat(pieces).isEqualTo(count).isBetween(10, 40);
    // a crumb in the first corner has nothing before it to join
    assertThat(Arrays.stream(sizes).skip(1).min().orElseThrow()).isGreaterThanOrEqualTo(15);
    assertThat(slic.segments(image)).isEqualTo(segments);
    Players players = slic.players(image);
    assertThat(players.count()).isEqualTo(count);
    assertThat(players.playerOf(2 * 1200 + 77)).isEqualTo(segments[77]);
  }

  @Test
  void labIsThatOfTheStandard() {
    // red and mid-grey of sRGB under D65, as colour tables give them
    double[] lab = CieLab.of(new double[] {1, .5, 0, .5, 0, .5});
    assertThat(lab[0]).isCloseTo(53.24, within(.01));
    assertThat(lab[2]).isCloseTo(80.09, within(.01));
    assertThat(lab[4]).isCloseTo(67.20, within(.01));
    assertThat(lab[1]).isCloseTo(53.39, within(.01));
    assertThat(lab[3]).isCloseTo(0, within(.01));
  }

  @Test
  void whatIsNoImageIsRefused() {
    Slic slic = new Slic(SlicSettings.withDefaults());
    assertThatThrownBy(() -> slic.segments(LinearModel.uniform(1, 4, 4)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("[channels, height, width]");
    Slic lab = new Slic(SlicSettings.withDefaults().withColour(SlicColour.LAB));
    assertThatThrownBy(() -> lab.segments(NdArray.of(new double[] {2, 0, 0}, 3, 1, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("between 0 and 1", "CHANNELS");
  }

  private static void walk(int[] segments, boolean[] seen, int first, int height, int width) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(first);
    seen[first] = true;
    while (!open.isEmpty()) {
      int pixel = open.remove();
      for (int side : new int[] {-width, width, -1, 1}) {
        int next = pixel + side;
        boolean inside =
            next >= 0
                && next < height * width
                && (Math.abs(side) != 1 || next / width == pixel / width);
        if (inside && !seen[next] && segments[next] == segments[first]) {
          seen[next] = true;
          open.add(next);
        }
      }
    }
  }
}
