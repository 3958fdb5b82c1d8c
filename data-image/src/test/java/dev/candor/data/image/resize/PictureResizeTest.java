package dev.candor.data.image.resize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Pillow;
import dev.candor.data.image.RgbImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every byte is Pillow's. */
class PictureResizeTest {
  private record Asked(Resampling filter, String size) {}

  static Stream<Asked> allFiltersAndSizes() {
    return Arrays.stream(Resampling.values())
        .flatMap(
            filter ->
                Stream.of("5x9", "40x7", "17x50", "33x61", "1x1", "17x23")
                    .map(size -> new Asked(filter, size)));
  }

  @ParameterizedTest
  @MethodSource("allFiltersAndSizes")
  void aPictureIsResizedAsPillowResizesIt(Asked asked) {
    RgbImage source = Pillow.picture(Pillow.file("source.png"));
    RgbImage expected =
        Pillow.picture(Pillow.file("resized/" + asked.filter() + "_" + asked.size() + ".png"));
    assertThat(PictureResize.to(ImageSize.parse(asked.size()), source, asked.filter()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Resampling.class)
  void onePlainColourStaysThatColour(Resampling filter) {
    RgbImage plain = RgbImage.ofBytes(room -> Arrays.fill(room, (byte) 200), new ImageSize(9, 4));
    RgbImage resized = PictureResize.to(new ImageSize(5, 13), plain, filter);
    assertThat(resized)
        .isEqualTo(RgbImage.ofBytes(room -> Arrays.fill(room, (byte) 200), new ImageSize(5, 13)));
  }

  @Test
  void theSameSizeIsTheSamePicture() {
    byte[] noise = new byte[3 * 6 * 7];
    new SplittableRandom(1).nextBytes(noise);
    RgbImage picture = RgbImage.of(noise, new ImageSize(6, 7));
    assertThat(PictureResize.to(picture.size(), picture, Resampling.LANCZOS)).isEqualTo(picture);
  }

  @Test
  void halvingWithABoxIsTheMeanOfFourPixels() {
    byte[] rgb = new byte[12];
    for (int i = 0; i < 4; i++) {
      rgb[3 * i] = (byte) (10 * i);
    }
    RgbImage one =
        PictureResize.to(
            ImageSize.square(1), RgbImage.of(rgb, ImageSize.square(2)), Resampling.BOX);
    assertThat(one.at(0, 0, 0)).isEqualTo(15);
  }
}
