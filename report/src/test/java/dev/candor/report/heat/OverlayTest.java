package dev.candor.report.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.candor.core.InputException;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is drawn over a picture says how much, and for or against. */
class OverlayTest {
  private static final Overlay PIXEL_FOR_PIXEL =
      Overlay.withDefaults().withLeastSide(1).withShare(1);

  @Test
  void whereTheMapIsZeroThePictureIsAsItWas() throws IOException {
    Picture picture = grey(8, 8, 100);
    BufferedImage drawn =
        read(
            PIXEL_FOR_PIXEL
                .withGround(Ground.COLOUR)
                .png(picture, HeatMap.of(new double[64], 8, 8)));
    assertThat(drawn.getRGB(3, 3) & 0xffffff).isEqualTo(0x646464);
  }

  @Test
  void forAndAgainstOfEqualStrengthAreEquallyFarFromThePicture() throws IOException {
    double[] map = new double[64];
    map[9] = .5;
    map[18] = -.5;
    map[27] = 1;
    BufferedImage drawn = read(PIXEL_FOR_PIXEL.png(grey(8, 8, 255), HeatMap.of(map, 8, 8)));
    int[] support = channels(drawn.getRGB(1, 1));
    int[] against = channels(drawn.getRGB(2, 2));
    assertThat(support[0]).as("orange").isGreaterThan(support[2] + 40);
    assertThat(against[2]).as("blue").isGreaterThan(against[0] + 40);
    assertThat(ColourScale.DIVERGING.gradient()).startsWith("linear-gradient(to right,#052355");
    for (double share = 0; share <= 1; share += .25) {
      assertThat(brightness(ColourScale.DIVERGING.rgb(share)))
          .isCloseTo(
              brightness(ColourScale.DIVERGING.rgb(-share)),
              org.assertj.core.api.Assertions.within(30.));
    }
  }

  @Test
  void theFartherFromZeroTheDarkerInEveryScale() {
    for (ColourScale scale : ColourScale.values()) {
      for (int sign : new int[] {-1, 1}) {
        double before = 256;
        for (int i = 1; i <= 50; i++) {
          double brightness = brightness(scale.rgb(sign * i / 50.));
          assertThat(brightness).as("%s at %d", scale, sign * i).isLessThan(before);
          before = brightness;
        }
      }
    }
    assertThat(ColourScale.SEQUENTIAL.rgb(7)).isEqualTo(ColourScale.SEQUENTIAL.rgb(1));
  }

  @Test
  void aMapWithoutSignsGetsTheScaleWithoutSigns() {
    assertThat(ColourScale.of(HeatMap.of(new double[] {0, 1}, 1, 2)))
        .isEqualTo(ColourScale.SEQUENTIAL);
    assertThat(ColourScale.of(HeatMap.of(new double[] {-.1, 1}, 1, 2)))
        .isEqualTo(ColourScale.DIVERGING);
  }

  @Test
  void smallPicturesAreEnlargedByAWholeFactor() throws IOException {
    byte[] png = Overlay.withDefaults().png(grey(10, 30, 9), HeatMap.of(new double[4], 2, 2));
    assertThat(read(png).getHeight()).isEqualTo(260);
    assertThat(read(png).getWidth()).isEqualTo(780);
    assertThat(read(PIXEL_FOR_PIXEL.png(HeatMap.of(new double[6], 2, 3))).getWidth()).isEqualTo(3);
  }

  @Test
  void aLegendStandsBelow() throws IOException {
    assumeThat(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames())
        .as("fonts of this machine")
        .isNotEmpty();
    HeatMap map = HeatMap.of(new double[] {-1, 1, 0, .5}, 2, 2);
    BufferedImage without = read(Overlay.withDefaults().png(map));
    BufferedImage with = read(Overlay.withDefaults().withLegend(LegendPlace.BELOW).png(map));
    assertThat(with.getWidth()).isEqualTo(without.getWidth());
    assertThat(with.getHeight()).isGreaterThan(without.getHeight() + 20);
    assertThat(with.getRGB(5, 5)).isEqualTo(without.getRGB(5, 5));
  }

  @Test
  void theSameMapGivesTheSameBytes() {
    HeatMap map = HeatMap.of(new double[] {-1, 1, 0, .5}, 2, 2);
    assertThat(Overlay.withDefaults().png(grey(9, 9, 3), map))
        .isEqualTo(Overlay.withDefaults().png(grey(9, 9, 3), map));
  }

  @Test
  void whatDoesNotFitIsAnError() {
    assertThatThrownBy(() -> PIXEL_FOR_PIXEL.png(grey(2, 2, 0), HeatMap.of(new double[6], 2, 3)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("map must not be finer than its picture of 2x2 (found 2x3)");
    assertThatThrownBy(() -> Picture.of(new byte[5], 1, 2))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("three bytes for each of its pixels (found 5 bytes for 1x2)");
    assertThatThrownBy(() -> PIXEL_FOR_PIXEL.withOpacity(0)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> PIXEL_FOR_PIXEL.withShare(1.1)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> PIXEL_FOR_PIXEL.withLeastSide(0)).isInstanceOf(InputException.class);
  }

  private static Picture grey(int height, int width, int level) {
    byte[] rgb = new byte[3 * height * width];
    Arrays.fill(rgb, (byte) level);
    return Picture.of(rgb, height, width);
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static int[] channels(int rgb) {
    return new int[] {(rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff};
  }

  private static double brightness(int rgb) {
    int[] channels = channels(rgb);
    return .299 * channels[0] + .587 * channels[1] + .114 * channels[2];
  }
}
