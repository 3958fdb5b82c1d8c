package dev.candor.data.image.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Pillow;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.resize.PictureResize;
import dev.candor.data.image.resize.Resampling;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A network gets the numbers that it was trained with. */
class ImagePreparationTest {
  private static final RgbImage TWO_PIXELS =
      RgbImage.of(new byte[] {0, 51, 102, (byte) 153, (byte) 204, (byte) 255}, new ImageSize(1, 2));

  @Test
  void bytesBecomeNumbersFromZeroToOneChannelByChannel() {
    NdArray input = ImagePreparation.withDefaults(TWO_PIXELS.size()).input(TWO_PIXELS);
    assertThat(input.shape()).containsExactly(3, 1, 2);
    assertThat(input.toFloats())
        .containsExactly(0, 153 / 255f, 51 / 255f, 204 / 255f, 102 / 255f, 1);
  }

  @Test
  void meanAndDeviationAreThoseOfTheChannelsAsTheNetworkGetsThem() {
    Normalisation caffe =
        Normalisation.withDefaults()
            .withDivisor(1)
            .withMean(List.of(100., 0., 10.))
            .withDeviation(List.of(2., 1., 1.));
    NdArray input =
        ImagePreparation.withDefaults(TWO_PIXELS.size())
            .withOrder(ChannelOrder.BGR)
            .withNormalisation(caffe)
            .input(TWO_PIXELS);
    assertThat(input.toFloats()).containsExactly(1, 77.5f, 51, 204, -10, 143);
  }

  @Test
  void imageNetIsTorchvisions() {
    NdArray input =
        ImagePreparation.withDefaults(TWO_PIXELS.size())
            .withNormalisation(Normalisation.imageNet())
            .input(TWO_PIXELS);
    assertThat(input.at(0, 0, 1)).isEqualTo((153 / 255f - .485f) / .229f);
    assertThat(input.at(2, 0, 0)).isEqualTo((102 / 255f - .406f) / .225f);
  }

  @Test
  void theMiddleKeepsProportions() {
    RgbImage source = Pillow.picture(Pillow.file("source.png"));
    ImagePreparation middle =
        ImagePreparation.withDefaults(ImageSize.square(8))
            .withFitting(new Fitting.Middle(10))
            .withResampling(Resampling.BICUBIC);
    // 17x23 with the shorter side 10 is 10x13, whose middle starts at row 1, column 2
    RgbImage expected =
        PictureResize.to(new ImageSize(10, 13), source, Resampling.BICUBIC)
            .crop(1, 2, ImageSize.square(8));
    assertThat(middle.fitted(source)).isEqualTo(expected);
    assertThat(middle.fitted(source.transposed()).size()).isEqualTo(ImageSize.square(8));
    assertThat(Fitting.middle(new ImageSize(4, 9))).isEqualTo(new Fitting.Middle(9));
    assertThatThrownBy(() -> middle.withFitting(new Fitting.Middle(7)).fitted(source))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shorter side must hold the size wanted, 8x8 (found 7)");
  }

  @Test
  void picturesBecomeABatchInTheirOrder() {
    ImagePreparation preparation = ImagePreparation.withDefaults(TWO_PIXELS.size());
    NdArray batch = preparation.inputs(List.of(TWO_PIXELS, TWO_PIXELS.mirrored()));
    assertThat(batch.shape()).containsExactly(2, 3, 1, 2);
    assertThat(batch.row(0)).isEqualTo(preparation.input(TWO_PIXELS));
    assertThat(batch.row(1)).isEqualTo(preparation.input(TWO_PIXELS.mirrored()));
  }

  @Test
  void aPictureOfAnotherSizeIsAnError() {
    assertThatThrownBy(() -> ImagePreparation.withDefaults(ImageSize.square(2)).input(TWO_PIXELS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("picture must have the size 2x2 (found 1x2)");
  }

  @Test
  void normalisationsCheckThemselves() {
    Normalisation one = Normalisation.withDefaults().withMean(List.of(.5));
    assertThat(one.mean()).containsExactly(.5, .5, .5);
    assertThatThrownBy(() -> one.withMean(List.of(1., 2.)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mean must be three numbers");
    assertThatThrownBy(() -> one.withDeviation(List.of(0.)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("std must be above 0");
    assertThatThrownBy(() -> one.withMean(List.of(Double.NaN))).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> one.withDivisor(0)).isInstanceOf(InputException.class);
  }
}
