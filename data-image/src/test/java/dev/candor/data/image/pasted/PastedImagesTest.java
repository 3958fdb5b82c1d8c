package dev.candor.data.image.pasted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.generate.Draws;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.Mask;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.set.ImageSet;
import dev.candor.data.image.set.LabelledImage;
import dev.candor.data.image.shapes.Shapes;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedImagesTest {
  private static final ImageSize CANVAS = ImageSize.square(40);
  private static final ImageSet SHAPES =
      Shapes.withDefaults().withSize(ImageSize.square(32)).images(3, 12);

  /** Red discs of one colour on plain blue: what is red must be the mask, and nothing else. */
  private record Plain(boolean masked) implements ImageSet {
    private static final ImageSize SIZE = new ImageSize(30, 24);

    @Override
    public int size() {
      return 5;
    }

    @Override
    public List<String> classes() {
      return List.of("disc", "other");
    }

    @Override
    public String name(int image) {
      return "plain-" + image;
    }

    @Override
    public int label(int image) {
      return image % 2;
    }

    @Override
    public LabelledImage image(int image) {
      BitSet pixels = new BitSet();
      byte[] rgb = new byte[30 * 24 * 3];
      for (int i = 0; i < 30 * 24; i++) {
        int down = i / 24 - 12;
        int across = i % 24 - 10;
        boolean disc = down * down + across * across <= 36 + image;
        pixels.set(i, disc);
        rgb[3 * i + (disc ? 0 : 2)] = (byte) 200;
      }
      Mask mask = Mask.of(masked ? pixels : new BitSet(), SIZE);
      return new LabelledImage(
          name(image), RgbImage.of(rgb, SIZE), label(image), Optional.of(mask));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theMaskHoldsThePixelsOfTheObjectAndNoOthers(long seed) {
    PastedImages pasted = PastedImages.of(new Plain(true), seed).withCanvas(CANVAS);
    for (int i = 0; i < pasted.size(); i++) {
      LabelledImage image = pasted.image(i);
      assertThat(image.label()).isEqualTo(i % 2);
      for (int row = 0; row < 40; row++) {
        for (int column = 0; column < 40; column++) {
          boolean inside = image.mask().orElseThrow().at(row, column);
          // at its rim the object was blended with its own ground when it was made smaller
          int red = image.picture().at(row, column, 0);
          assertThat(inside ? red > 40 : red == 0).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Pasting.class)
  void theSameSeedGivesTheSameImageAndAnotherSeedAnother(Pasting what) {
    PastedImages pasted = PastedImages.of(SHAPES, 4).withCanvas(CANVAS).withWhat(what);
    assertThat(pasted.image(2)).isEqualTo(pasted.image(2));
    assertThat(pasted.image(2).picture())
        .isNotEqualTo(
            PastedImages.of(SHAPES, 5).withCanvas(CANVAS).withWhat(what).image(2).picture());
  }

  @Test
  void objectsLieAllAroundTheMiddleAndSeldomInIt() {
    PastedImages pasted = PastedImages.of(new Plain(true), 1).withCanvas(CANVAS);
    int middle = 0;
    boolean[] quarters = new boolean[4];
    for (long seed = 0; seed < 12; seed++) {
      Mask mask =
          PastedImages.of(new Plain(true), seed)
              .withCanvas(CANVAS)
              .image((int) (seed % pasted.size()))
              .mask()
              .orElseThrow();
      middle += mask.at(20, 20) ? 1 : 0;
      for (int q = 0; q < 4; q++) {
        quarters[q] |= mask.at(q / 2 == 0 ? 10 : 30, q % 2 == 0 ? 10 : 30);
      }
    }
    assertThat(middle).isLessThan(6);
    assertThat(quarters).containsOnly(true);
  }

  @Test
  void aWholePictureKeepsItsOwnGroundAndTheMaskIsStillTheObjects() {
    PastedImages objects = PastedImages.of(new Plain(true), 1).withCanvas(CANVAS);
    PastedImages pictures = objects.withWhat(Pasting.PICTURE).withSides(.6, .6);
    int object = objects.withSides(.6, .6).image(0).mask().orElseThrow().count();
    int picture = pictures.image(0).mask().orElseThrow().count();
    assertThat(picture).isPositive().isLessThan(object);
  }

  @Test
  void imagesWithoutAMaskAreRefusedByName() {
    assertThatThrownBy(() -> PastedImages.of(new Plain(false), 1).image(3))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("plain-3");
    assertThatThrownBy(() -> PastedImages.of(SHAPES, 1).withSides(.6, .4))
        .isInstanceOf(InputException.class);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theLargestFreeRectangleIsTheOneThatTryingAllFinds(long seed) {
    Draws draws = Draws.of(seed);
    int rows = 3 + draws.below(5);
    int columns = 3 + draws.below(5);
    BitSet pixels = new BitSet();
    for (int i = 0; i < rows * columns; i++) {
      pixels.set(i, draws.uniform(0, 1) < .35);
    }
    Mask mask = Mask.of(pixels, new ImageSize(rows, columns));
    FreeRectangle found = FreeRectangle.largest(mask).orElseThrow();
    assertThat(isFree(mask, found.top(), found.left(), found.size())).isTrue();
    long best = 0;
    for (int[] r : rectangles(rows, columns)) {
      ImageSize size = new ImageSize(r[2], r[3]);
      best = isFree(mask, r[0], r[1], size) ? Math.max(best, size.pixels()) : best;
    }
    assertThat(found.size().pixels()).isEqualTo(best);
  }

  private static List<int[]> rectangles(int rows, int columns) {
    List<int[]> all = new java.util.ArrayList<>();
    for (int top = 0; top < rows; top++) {
      for (int left = 0; left < columns; left++) {
        for (int height = 1; height <= rows - top; height++) {
          for (int width = 1; width <= columns - left; width++) {
            all.add(new int[] {top, left, height, width});
          }
        }
      }
    }
    return all;
  }

  private static boolean isFree(Mask mask, int top, int left, ImageSize size) {
    return mask.crop(top, left, size).count() == 0;
  }

  @Test
  void nothingIsFreeWhereTheMaskCoversAll() {
    byte[] grey = new byte[12];
    Arrays.fill(grey, (byte) 1);
    Mask all = Mask.of(RgbImage.of(grey, ImageSize.square(2)), value -> value == 1);
    assertThat(FreeRectangle.largest(all)).isEmpty();
  }
}
