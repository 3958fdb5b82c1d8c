package dev.candor.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures are cut, mirrored and turned, pixel by pixel. */
class RgbImageTest {
  private static final RgbImage PICTURE = numbered(new ImageSize(4, 5));

  @Test
  void mirroringExchangesLeftAndRight() {
    assertThat(PICTURE.mirrored().at(1, 0, 0)).isEqualTo(PICTURE.at(1, 4, 0));
    assertThat(PICTURE.mirrored().mirrored()).isEqualTo(PICTURE);
    assertThat(PICTURE.upsideDown().at(0, 2, 0)).isEqualTo(PICTURE.at(3, 2, 0));
    assertThat(PICTURE.upsideDown().upsideDown()).isEqualTo(PICTURE);
  }

  @Test
  void transposingMakesRowsOfColumns() {
    assertThat(PICTURE.transposed().size()).isEqualTo(new ImageSize(5, 4));
    assertThat(PICTURE.transposed().at(3, 1, 2)).isEqualTo(PICTURE.at(1, 3, 2));
    assertThat(PICTURE.transposed().transposed()).isEqualTo(PICTURE);
  }

  @Test
  void aCropIsTheRectangleAskedFor() {
    RgbImage part = PICTURE.crop(1, 2, new ImageSize(2, 3));
    assertThat(part.size()).isEqualTo(new ImageSize(2, 3));
    assertThat(part.at(0, 0, 0)).isEqualTo(PICTURE.at(1, 2, 0));
    assertThat(part.at(1, 2, 0)).isEqualTo(PICTURE.at(2, 4, 0));
    assertThatThrownBy(() -> PICTURE.crop(3, 0, new ImageSize(2, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must lie within the picture of 4x5 (found 2x1 at row 3, column 0)");
    assertThatThrownBy(() -> PICTURE.crop(Integer.MAX_VALUE, 0, new ImageSize(2, 1)))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @CsvSource({"4, 2, 1", "5, 2, 2", "7, 2, 2", "9, 2, 4", "6, 3, 2"})
  void theMiddleIsRoundedAsTorchvisionRoundsIt(int height, int part, int top) {
    RgbImage tall = numbered(new ImageSize(height, 1));
    assertThat(tall.centreCrop(new ImageSize(part, 1)).at(0, 0, 0)).isEqualTo(tall.at(top, 0, 0));
  }

  @Test
  void bytesGoInAndOutAsCopies() {
    byte[] given = new byte[12];
    RgbImage picture = RgbImage.of(given, ImageSize.square(2));
    given[0] = 9;
    picture.rgb()[1] = 9;
    assertThat(picture).isEqualTo(RgbImage.of(new byte[12], ImageSize.square(2)));
    assertThatThrownBy(() -> RgbImage.of(new byte[11], ImageSize.square(2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("three for each pixel of 2x2, 12 (found 11)");
  }

  @Test
  void sizesAreWrittenHeightFirst() {
    assertThat(ImageSize.parse("224x320")).isEqualTo(new ImageSize(224, 320));
    assertThat(ImageSize.parse(" 64 ")).isEqualTo(ImageSize.square(64));
    assertThat(new ImageSize(3, 4)).hasToString("3x4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "2x", "0", "0x4", "-1x3", "1x2x3", "99999999999"})
  void otherSizesAreErrors(String text) {
    assertThatThrownBy(() -> ImageSize.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("image size");
  }

  private static RgbImage numbered(ImageSize size) {
    return RgbImage.ofBytes(
        room -> {
          for (int i = 0; i < room.length; i++) {
            room[i] = (byte) i;
          }
        },
        size);
  }
}
