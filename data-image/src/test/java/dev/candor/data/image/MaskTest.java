package dev.candor.data.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class MaskTest {
  /** . x . over x x . */
  private static final Mask MASK = mask(new ImageSize(2, 3), 1, 3, 4);

  private static Mask mask(ImageSize size, int... pixels) {
    BitSet bits = new BitSet();
    for (int pixel : pixels) {
      bits.set(pixel);
    }
    return Mask.of(bits, size);
  }

  @Test
  void saysWhichPixelsAreMeant() {
    assertThat(MASK.at(0, 1)).isTrue();
    assertThat(MASK.at(0, 0)).isFalse();
    assertThat(MASK.count()).isEqualTo(3);
    assertThat(MASK.toDoubles()).containsExactly(0, 1, 0, 1, 1, 0);
    assertThat(MASK.or(mask(new ImageSize(2, 3), 0)).count()).isEqualTo(4);
  }

  @Test
  void isCutMirroredAndResizedAsItsPictureIs() {
    assertThat(MASK.mirrored()).isEqualTo(mask(new ImageSize(2, 3), 1, 4, 5));
    assertThat(MASK.crop(0, 1, new ImageSize(2, 2))).isEqualTo(mask(new ImageSize(2, 2), 0, 2));
    assertThat(MASK.resized(new ImageSize(4, 6)).count()).isEqualTo(12);
    assertThat(MASK.resized(new ImageSize(4, 6)).resized(MASK.size())).isEqualTo(MASK);
  }

  @Test
  void isReadFromTheGreyValuesThatAreMeant() {
    byte[] grey = {1, 1, 1, 2, 2, 2, 3, 3, 3};
    RgbImage trimap = RgbImage.of(grey, new ImageSize(1, 3));
    assertThat(Mask.of(trimap, value -> value != 2)).isEqualTo(mask(new ImageSize(1, 3), 0, 2));
  }

  @Test
  void aPixelOutsideIsRefused() {
    assertThatThrownBy(() -> mask(new ImageSize(2, 2), 4)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> MASK.crop(1, 0, new ImageSize(2, 2)))
        .isInstanceOf(InputException.class);
  }
}
