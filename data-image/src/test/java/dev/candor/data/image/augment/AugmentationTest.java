package dev.candor.data.image.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmentationTest {
  private static final ImageSize SIZE = new ImageSize(40, 60);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void cutsLieWithinThePictureAndHaveTheAreaAndTheRatioAskedFor(long seed) {
    Cut cut = Augmentation.withDefaults().draw(SIZE, seed);
    assertThat(cut.top()).isBetween(0, SIZE.height() - cut.size().height());
    assertThat(cut.left()).isBetween(0, SIZE.width() - cut.size().width());
    assertThat(cut.size().pixels() / (double) SIZE.pixels()).isBetween(.45, 1.);
    assertThat(cut.size().width() / (double) cut.size().height()).isBetween(.7, 1.4);
    assertThat(Augmentation.withDefaults().draw(SIZE, seed)).isEqualTo(cut);
  }

  @Test
  void halfOfTheCutsAreMirroredAndTheirAreasFillTheRange() {
    int mirrored = 0;
    double area = 0;
    int draws = 2000;
    ImageSize square = ImageSize.square(100);
    for (int seed = 0; seed < draws; seed++) {
      Cut cut = Augmentation.withDefaults().withArea(.2, .6).draw(square, seed);
      mirrored += cut.mirrored() ? 1 : 0;
      area += cut.size().pixels() / (double) square.pixels() / draws;
    }
    assertThat(mirrored / (double) draws).isBetween(.46, .54);
    assertThat(area).isBetween(.38, .42);
  }

  @Test
  void aPictureThatIsTooNarrowForEveryDrawIsCutInItsMiddle() {
    Cut cut = Augmentation.withDefaults().withArea(1, 1).draw(new ImageSize(10, 300), 1);
    assertThat(cut.size()).isEqualTo(new ImageSize(10, 13));
    assertThat(cut.left()).isEqualTo(143);
  }

  @Test
  void noAugmentationIsTheWholePicture() {
    assertThat(Augmentation.none().draw(SIZE, 5)).isEqualTo(Cut.whole(SIZE));
  }

  @Test
  void pictureAndMaskAreCutAlike() {
    RgbImage picture = RgbImage.ofBytes(to -> new java.util.Random(3).nextBytes(to), SIZE);
    BitSet bright = new BitSet();
    for (int pixel = 0; pixel < SIZE.pixels(); pixel++) {
      bright.set(pixel, picture.at(pixel / 60, pixel % 60, 0) > 127);
    }
    Cut cut = new Cut(3, 7, new ImageSize(20, 30), true);
    RgbImage part = cut.of(picture);
    Mask mask = cut.of(Mask.of(bright, SIZE));
    for (int row = 0; row < 20; row++) {
      for (int column = 0; column < 30; column++) {
        assertThat(mask.at(row, column)).isEqualTo(part.at(row, column, 0) > 127);
      }
    }
  }

  @Test
  void rangesThatCannotBeAreRefused() {
    assertThatThrownBy(() -> Augmentation.none().withArea(.5, 1.5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("crop area");
    assertThatThrownBy(() -> Augmentation.none().withFlip(2)).isInstanceOf(InputException.class);
  }
}
