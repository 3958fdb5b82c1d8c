package dev.candor.report.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A picture of 4 x 4 pixels in four patches of 2 x 2: every pixel by hand. */
class VeilTest {
  /** Red 0, 10, ... 150 from pixel to pixel, green 100, blue 200. */
  private static final Picture PICTURE = ramp();

  private static final HeatMap MAP = HeatMap.of(new double[] {0, .25, .5, 1}, 2, 2);

  @Test
  void belowTheThresholdTheVeilIsWholeElsewhereThePictureIsAsItIs() throws IOException {
    BufferedImage veiled = read(Veil.withDefaults().withThreshold(.5).over(PICTURE, MAP));

    // two thirds of the way to (200, 16, 46): 100 -> 44, 200 -> 97.33; red 10 i -> 133.33 + 3.33 i
    int[][] reds = {{133, 137, 140, 143}, {147, 150, 153, 157}};
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(channels(veiled, row, column))
            .as("row %d, column %d", row, column)
            .containsExactly(
                row < 2 ? reds[row][column] : 10 * (4 * row + column),
                row < 2 ? 44 : 100,
                row < 2 ? 97 : 200);
      }
    }
  }

  @Test
  void withoutAThresholdItIsAsThickAsThePatchCountsLittle() throws IOException {
    BufferedImage veiled = read(Veil.withDefaults().withStrength(1).over(PICTURE, MAP));

    assertThat(channels(veiled, 0, 0)).containsExactly(200, 16, 46);
    // a = .25: three quarters of the way from (20, 100, 200)
    assertThat(channels(veiled, 0, 2)).containsExactly(155, 37, 85);
    // a = .5: half of the way from (80, 100, 200)
    assertThat(channels(veiled, 2, 0)).containsExactly(140, 58, 123);
    assertThat(channels(veiled, 3, 3)).containsExactly(150, 100, 200);
  }

  @Test
  void whatIsLeftOutHasOneColourAndTheRestIsAsItIs() throws IOException {
    Masking masking = Masking.below(.5);
    BufferedImage left = read(masking.of(PICTURE, MAP));

    assertThat(channels(left, 0, 0)).containsExactly(124, 116, 104);
    assertThat(channels(left, 1, 3)).containsExactly(124, 116, 104);
    assertThat(channels(left, 2, 0)).as("at the threshold").containsExactly(80, 100, 200);
    assertThat(masking.share(MAP)).isEqualTo(.5);
    assertThat(masking.withColour(0).of(PICTURE, MAP).rgb(0)).isZero();
    assertThat(Masking.below(0).share(MAP)).isZero();
  }

  @Test
  void patchesOfPicturesThatTheyDoNotDivideAreAsEvenAsPixelsAllow() {
    Picture picture = Picture.of(new byte[3 * 5], 1, 5);
    Picture left =
        Masking.below(.5).withColour(7).of(picture, HeatMap.of(new double[] {0, 1}, 1, 2));

    assertThat(left.pixels()).containsExactly(7, 7, 7, 0, 0);
  }

  @Test
  void enlargedPixelsAreSquaresAndReducedOnesAreMeans() {
    assertThat(PICTURE.enlarged(4)).isSameAs(PICTURE);
    Picture large = PICTURE.enlarged(9);
    assertThat(large.height()).isEqualTo(12);
    assertThat(large.rgb(2 * 12 + 2)).isEqualTo(PICTURE.rgb(0));
    assertThat(large.rgb(3 * 12 + 3)).isEqualTo(PICTURE.rgb(5));
    Picture small = PICTURE.reduced(2);
    assertThat(small.pixels()).hasSize(4);
    // (0 + 10 + 40 + 50) / 4
    assertThat(small.rgb(0)).isEqualTo(25 << 16 | 100 << 8 | 200);
    assertThat(PICTURE.reduced(4)).isSameAs(PICTURE);
  }

  @Test
  void aMosaicHasEveryPictureInItsCell() throws IOException {
    Picture sheet =
        new Mosaic(8, 1).of(List.of(List.of(PICTURE, PICTURE), List.of(PICTURE.reduced(1))));

    assertThat(sheet.height()).isEqualTo(17);
    assertThat(sheet.width()).isEqualTo(17);
    BufferedImage drawn = read(sheet);
    assertThat(channels(drawn, 2, 11))
        .as("the second picture's second pixel")
        .containsExactly(50, 100, 200);
    assertThat(channels(drawn, 8, 0)).as("between rows").containsExactly(255, 255, 255);
    assertThat(channels(drawn, 9, 0)).as("the mean").containsExactly(75, 100, 200);
    assertThat(channels(drawn, 16, 16)).as("an empty cell").containsExactly(255, 255, 255);
    assertThatThrownBy(() -> new Mosaic(8, 1).of(List.of())).isInstanceOf(InputException.class);
  }

  @Test
  void mapsAreDrawnAsBlocksWhereAskedAndUpToTheSameTop() throws IOException {
    Overlay overlay = Overlay.withDefaults().withOpacity(1).withTop(1).withCells(CellShape.BLOCKS);
    Picture grey = Picture.ofPixels(new int[16], 4, 4);

    assertThat(overlay.over(grey, MAP).rgb(2)).isEqualTo(overlay.over(grey, MAP).rgb(7));
    assertThat(overlay.over(grey, MAP).rgb(15)).isEqualTo(ColourScale.SEQUENTIAL.rgb(1));
    Overlay smooth = overlay.withCells(CellShape.SMOOTH);
    assertThat(smooth.over(grey, MAP).rgb(2)).isNotEqualTo(smooth.over(grey, MAP).rgb(7));
    assertThat(overlay.alone(MAP).rgb(3)).isEqualTo(ColourScale.SEQUENTIAL.rgb(1));
    assertThat(overlay.bound(HeatMap.of(new double[] {.2}, 1, 1))).isEqualTo(1);
    assertThatThrownBy(() -> overlay.withTop(0)).isInstanceOf(InputException.class);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(() -> Veil.withDefaults().over(PICTURE, HeatMap.of(new double[] {2}, 1, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("map under a veil must be from 0 to 1 (found 2.0)");
    assertThatThrownBy(() -> Masking.below(.5).of(PICTURE, HeatMap.of(new double[5], 5, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must not be finer than its picture of 4x4");
    assertThatThrownBy(() -> Veil.withDefaults().withStrength(0))
        .isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Masking.below(Double.NaN)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> Masking.below(0).withColour(-1)).isInstanceOf(InputException.class);
  }

  private static Picture ramp() {
    byte[] rgb = new byte[3 * 16];
    for (int i = 0; i < 16; i++) {
      rgb[3 * i] = (byte) (10 * i);
      rgb[3 * i + 1] = 100;
      rgb[3 * i + 2] = (byte) 200;
    }
    return Picture.of(rgb, 4, 4);
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static int[] channels(BufferedImage image, int row, int column) {
    int rgb = image.getRGB(column, row);
    return new int[] {(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff};
  }
}
