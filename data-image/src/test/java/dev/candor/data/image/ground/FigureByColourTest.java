package dev.candor.data.image.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Cut;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureByColourTest {
  private static final int SIDE = 64;
  private static final int CELLS = 32;
  private static final FigureByColour ANYWHERE = FigureByColour.withDefaults().withMiddle(0);

  /** Orange where it says so, grey elsewhere. */
  private static RgbImage picture(IntPredicate orange) {
    byte[] rgb = new byte[SIDE * SIDE * 3];
    for (int i = 0; i < SIDE * SIDE; i++) {
      boolean on = orange.test(i);
      rgb[3 * i] = (byte) (on ? 230 : 120);
      rgb[3 * i + 1] = (byte) (on ? 140 : 120);
      rgb[3 * i + 2] = (byte) (on ? 40 : 120);
    }
    return RgbImage.of(rgb, ImageSize.square(SIDE));
  }

  private static boolean inside(int pixel, int top, int left, int side) {
    int row = pixel / SIDE;
    int column = pixel % SIDE;
    return row >= top && row < top + side && column >= left && column < left + side;
  }

  @Test
  void aFigureOfItsOwnColourIsToldFromItsGround() {
    double[] map = ANYWHERE.map(picture(pixel -> inside(pixel, 16, 24, 24))).values();
    assertThat(map[16 * CELLS + 18]).isGreaterThan(.95);
    assertThat(map[28 * CELLS + 4]).isLessThan(.05);
  }

  @Test
  void whatHasTheColoursOfTheFigureIsFigureThoughItRunsOutOfThePicture() {
    RgbImage picture = picture(pixel -> inside(pixel, 16, 20, 28) || inside(pixel, 48, 0, 16));
    double first = FigureGround.withDefaults().withMiddle(0).map(picture).values()[15 * 16];
    double[] map = ANYWHERE.map(picture).values();
    assertThat(first).isLessThan(.4);
    assertThat(map[31 * CELLS]).isGreaterThan(first + .3);
    assertThat(map[31 * CELLS + 31]).isLessThan(.05);
  }

  @Test
  void withoutEvidenceAndSmoothnessTheFirstGuessIsLeft() {
    RgbImage picture = picture(pixel -> inside(pixel, 10, 30, 20));
    double[] map = new FigureByColour(0, 4, 0, 0).map(picture).values();
    FigureGround ground = FigureGround.withDefaults().withMiddle(0);
    Cut whole = Cut.whole(picture.size());
    double[] two = ground.withTolerance(2).map(picture).over(whole, picture.size(), CELLS, CELLS);
    double[] four = ground.withTolerance(4).map(picture).over(whole, picture.size(), CELLS, CELLS);
    for (int i = 0; i < map.length; i++) {
      assertThat(map[i]).isCloseTo(((two[i] + four[i]) / 2 + .02) / 1.04, within(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aMirroredPictureHasTheMirroredMap(int seed) {
    RgbImage picture = picture(pixel -> inside(pixel, 8 * seed, 6 * seed, 20 + seed));
    RgbImage mirrored =
        picture(
            pixel ->
                inside(
                    pixel - pixel % SIDE + SIDE - 1 - pixel % SIDE, 8 * seed, 6 * seed, 20 + seed));
    double[] map = ANYWHERE.map(picture).values();
    double[] turned = ANYWHERE.map(mirrored).values();
    for (int i = 0; i < map.length; i++) {
      assertThat(turned[i - i % CELLS + CELLS - 1 - i % CELLS]).isCloseTo(map[i], within(1e-6));
    }
  }

  @Test
  void theMiddleCountsAsMuchAsIsAsked() {
    RgbImage nothing = picture(pixel -> false);
    double[] without = ANYWHERE.map(nothing).values();
    double[] with = ANYWHERE.withMiddle(1).map(nothing).values();
    assertThat(without[0]).isCloseTo(without[16 * CELLS + 16], within(1e-6));
    assertThat(with[0]).isLessThan(with[16 * CELLS + 16]);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new FigureByColour(-.1, 4, 1, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FigureByColour(.5, 0, 1, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FigureByColour(.5, 4, -1, 1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FigureByColour(.5, 4, 1, Double.NaN))
        .isInstanceOf(InputException.class);
  }
}
