package dev.candor.data.image.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.augment.Cut;
import dev.candor.data.image.shapes.DrawnImage;
import dev.candor.data.image.shapes.Shapes;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class FigureGroundTest {
  private static final FigureGround PLAIN = new FigureGround(8, 4, 0);

  /** 8 x 8 pixels, white where it says so, black elsewhere. */
  private static RgbImage picture(IntPredicate white) {
    byte[] rgb = new byte[8 * 8 * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (white.test(i / 3) ? 255 : 0);
    }
    return RgbImage.of(rgb, ImageSize.square(8));
  }

  private static boolean inner(int pixel, int margin) {
    int row = pixel / 8;
    int column = pixel % 8;
    return Math.min(Math.min(row, column), Math.min(7 - row, 7 - column)) >= margin;
  }

  @Test
  void whatDoesNotReachTheEdgeIsFigureAndWhatRunsOutOfThePictureIsGround() {
    double[] figure = PLAIN.map(picture(pixel -> inner(pixel, 2))).values();
    for (int i = 0; i < 64; i++) {
      // 48 cells of ground, 28 of them at the edge: exp(-28^2 / 48 / 2)
      double expected = inner(i, 2) ? 1 : Math.exp(-28. * 28 / 48 / 2);
      assertThat(figure[i]).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void aStripeFromEdgeToEdgeIsGroundAsWellThoughLessSo() {
    // two columns of 8: 16 cells, 4 at the edge; the rest lies in two parts of 24, 12 at the edge
    double[] figure = PLAIN.map(picture(pixel -> pixel % 8 == 3 || pixel % 8 == 4)).values();
    assertThat(figure[3]).isCloseTo(Math.exp(-4. * 4 / 16 / 2), within(1e-6));
    assertThat(figure[0]).isCloseTo(Math.exp(-12. * 12 / 24 / 2), within(1e-6));
  }

  @Test
  void theMiddleCountsAsMuchAsIsAsked() {
    RgbImage uniform = picture(pixel -> false);
    double[] without = PLAIN.map(uniform).values();
    double[] with = PLAIN.withMiddle(1).map(uniform).values();
    assertThat(with[0] / without[0])
        .isCloseTo(Math.exp(-2 * .4375 * .4375 / (2 / 16.)), within(1e-9));
    assertThat(with[27]).isGreaterThan(with[0]);
  }

  @Test
  void drawnFiguresAreBrighterThanTheirGround() {
    Shapes shapes = Shapes.withDefaults().withDistractors(0);
    double figure = 0;
    double ground = 0;
    for (int number = 0; number < 12; number++) {
      DrawnImage image = shapes.draw(5, number);
      double[] map = FigureGround.withDefaults().withMiddle(0).map(image.picture()).values();
      for (int i = 0; i < map.length; i++) {
        boolean inside = image.figures().at(i / 16 * 4 + 2, i % 16 * 4 + 2);
        figure += inside ? map[i] / image.figures().count() : 0;
        ground += inside ? 0 : map[i] / (64 * 64 - image.figures().count());
      }
    }
    assertThat(figure).isGreaterThan(1.5 * ground);
  }

  @Test
  void aPartOfAPictureHasTheValuesOfItsPlaceAndAMirroredOneThemFromRightToLeft() {
    GroundMap map = new GroundMap(2, 0, 1, 2, 3);
    ImageSize size = ImageSize.square(40);
    // between the middles of cells values go in straight lines, beyond them they stay
    assertThat(map.over(Cut.whole(size), size, 1, 1)[0]).isCloseTo(1.5, within(1e-12));
    double[] left = map.over(new Cut(0, 0, new ImageSize(40, 20), false), size, 2, 1);
    assertThat(left[1] - left[0]).isGreaterThan(1.4);
    Cut part = new Cut(5, 10, new ImageSize(20, 24), false);
    Cut mirrored = new Cut(5, 10, new ImageSize(20, 24), true);
    double[] seen = map.over(part, size, 3, 4);
    double[] turned = map.over(mirrored, size, 3, 4);
    for (int i = 0; i < 12; i++) {
      assertThat(turned[i]).isCloseTo(seen[i / 4 * 4 + 3 - i % 4], within(1e-12));
    }
  }

  @Test
  void coloursAreThoseOfTheStandard() {
    // published values of sRGB white, red and blue under D65
    assertThat(LabColour.of(255, 255, 255).distance(new LabColour(100, 0, 0))).isLessThan(.02);
    assertThat(LabColour.of(255, 0, 0).distance(new LabColour(53.24, 80.09, 67.20)))
        .isLessThan(.02);
    assertThat(LabColour.of(0, 0, 255).distance(new LabColour(32.30, 79.19, -107.86)))
        .isLessThan(.02);
    assertThat(LabColour.of(0, 0, 0).distance(new LabColour(0, 0, 0))).isLessThan(1e-9);
  }

  @Test
  void settingsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new FigureGround(2, 4, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FigureGround(8, 0, 0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new FigureGround(8, 4, 1.1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new GroundMap(2, 1, 2)).isInstanceOf(InputException.class);
  }
}
