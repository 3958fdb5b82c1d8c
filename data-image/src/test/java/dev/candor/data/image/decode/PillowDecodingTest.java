package dev.candor.data.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.data.image.Pillow;
import dev.candor.data.image.RgbImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every byte is the one that Pillow shows. */
class PillowDecodingTest {
  static List<String> filesWithoutLossOfTheirOwn() {
    return Pillow.names().stream().filter(name -> !name.equals("lossy.webp")).toList();
  }

  @ParameterizedTest
  @MethodSource("filesWithoutLossOfTheirOwn")
  void aFileShowsWhatPillowShows(String name) {
    assertThat(ImageDecoder.withDefaults().decode(Pillow.file(name))).isEqualTo(Pillow.seen(name));
  }

  @Test
  void allFormatsAreAmongTheFiles() {
    assertThat(filesWithoutLossOfTheirOwn().stream().map(n -> n.replaceAll(".*\\.", "")).distinct())
        .containsExactlyInAnyOrder("jpg", "png", "webp", "tif", "gif", "bmp");
  }

  @Test
  void webpWithLossIsCloseInBrightness() {
    RgbImage ours = ImageDecoder.withDefaults().decode(Pillow.file("lossy.webp"));
    RgbImage theirs = Pillow.seen("lossy.webp");
    double sum = 0;
    double most = 0;
    for (int i = 0; i < ours.size().pixels(); i++) {
      int row = i / ours.width();
      int column = i % ours.width();
      double off = Math.abs(brightness(ours, row, column) - brightness(theirs, row, column));
      sum += off;
      most = Math.max(most, off);
    }
    assertThat(sum / ours.size().pixels()).isLessThan(1);
    assertThat(most).isLessThan(8);
  }

  private static double brightness(RgbImage picture, int row, int column) {
    return .299 * picture.at(row, column, 0)
        + .587 * picture.at(row, column, 1)
        + .114 * picture.at(row, column, 2);
  }
}
