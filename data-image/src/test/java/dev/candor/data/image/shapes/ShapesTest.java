package dev.candor.data.image.shapes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {
  private static final Shapes SHAPES = Shapes.withDefaults().withSize(ImageSize.square(32));

  @Test
  void theSameSeedAndNumberGiveTheSameImageAndAnotherSeedOrNumberAnother() {
    assertThat(SHAPES.draw(3, 8)).isEqualTo(SHAPES.draw(3, 8));
    assertThat(SHAPES.draw(3, 8).picture()).isNotEqualTo(SHAPES.draw(4, 8).picture());
    assertThat(SHAPES.draw(3, 8).picture()).isNotEqualTo(SHAPES.draw(3, 12).picture());
  }

  @Test
  void classesTakeTurnsAndAreNamedAfterWhatMakesThem() {
    ShapesSet set = SHAPES.images(1, 10);
    assertThat(set.labels()).containsExactly(0, 1, 2, 3, 0, 1, 2, 3, 0, 1);
    assertThat(set.classes()).containsExactly("red", "green", "blue", "yellow");
    assertThat(SHAPES.withMeaning(Meaning.SHAPE).classNames())
        .containsExactly("disc", "square", "triangle", "cross");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theColourOfTheClassIsSeenWithinTheFigureAndNowhereElse(long seed) {
    for (int number = 0; number < 12; number++) {
      DrawnImage image = SHAPES.draw(seed, number);
      int figure = 0;
      int elsewhere = 0;
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          if (isColoured(image.picture(), row, column)) {
            figure += image.figures().at(row, column) ? 1 : 0;
            elsewhere += image.figures().at(row, column) ? 0 : 1;
          }
        }
      }
      assertThat(figure).isEqualTo(image.figures().count());
      assertThat(elsewhere).isZero();
    }
  }

  /** Colours of classes are far from grey, backgrounds and distractors are near it. */
  private static boolean isColoured(RgbImage picture, int row, int column) {
    int most = 0;
    int least = 255;
    for (int channel = 0; channel < 3; channel++) {
      most = Math.max(most, picture.at(row, column, channel));
      least = Math.min(least, picture.at(row, column, channel));
    }
    return most - least > 80;
  }

  @ParameterizedTest
  @EnumSource(Figure.class)
  void everyFigureFillsAFairShareOfItsCircle(Figure figure) {
    int inside = 0;
    int all = 0;
    for (double y = -.99; y < 1; y += .02) {
      for (double x = -.99; x < 1; x += .02) {
        inside += figure.holds(x, y) ? 1 : 0;
        all++;
        assertThat(figure.holds(x, y)).isEqualTo(figure.holds(-x, y));
      }
    }
    assertThat(inside / (double) all).isBetween(.25, .8);
    assertThat(figure.holds(1.01, 1.01)).isFalse();
  }

  @Test
  void figuresLieAnywhere() {
    Set<Integer> quarters = new HashSet<>();
    double row = 0;
    int images = 60;
    for (int number = 0; number < images; number++) {
      DrawnImage image = SHAPES.withDistractors(0).draw(11, number);
      double middleRow = 0;
      double middleColumn = 0;
      for (int r = 0; r < 32; r++) {
        for (int c = 0; c < 32; c++) {
          middleRow += image.figures().at(r, c) ? r : 0;
          middleColumn += image.figures().at(r, c) ? c : 0;
        }
      }
      middleRow /= image.figures().count();
      middleColumn /= image.figures().count();
      quarters.add((middleRow < 16 ? 0 : 2) + (middleColumn < 16 ? 0 : 1));
      row += middleRow / images;
    }
    assertThat(quarters).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(row).isBetween(14., 18.);
  }

  @Test
  void aPlantedCueHasThePatternOfTheClassAndOneByLotHasNot() {
    Shapes planted = SHAPES.withCue(Cue.OF_THE_CLASS);
    assertThat(cuePattern(planted.draw(1, 0))).isEqualTo(cuePattern(planted.draw(2, 4)));
    assertThat(cuePattern(planted.draw(1, 0))).isNotEqualTo(cuePattern(planted.draw(1, 1)));
    Set<String> byLot = new HashSet<>();
    for (int number = 0; number < 40; number += 4) {
      byLot.add(cuePattern(SHAPES.withCue(Cue.BY_LOT).draw(5, number)));
    }
    assertThat(byLot).hasSizeGreaterThan(1);
    assertThat(SHAPES.draw(1, 0).cue().count()).isZero();
  }

  private static String cuePattern(DrawnImage image) {
    StringBuilder pattern = new StringBuilder();
    for (int row = 0; row < 32; row++) {
      for (int column = 0; column < 32; column++) {
        if (image.cue().at(row, column)) {
          assertThat(image.figures().at(row, column)).isFalse();
          pattern.append(image.picture().at(row, column, 0) > 128 ? 'o' : '.');
        }
      }
    }
    return pattern.toString();
  }

  @Test
  void whereEverythingIsColouredTheClassIsTheOnlyFigureInItsColour() {
    Shapes among = SHAPES.withClasses(3).withDistractors(3).withScenery(Scenery.EVERYTHING);
    int coloured = 0;
    int all = 0;
    for (int number = 0; number < 12; number++) {
      DrawnImage image = among.draw(2, number);
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          // red, green and blue have one high channel, the colours of the others have two
          int[] channels = channels(image.picture(), row, column);
          boolean one = channels[2] - channels[1] > channels[1] - channels[0];
          boolean figure = image.figures().at(row, column);
          coloured += one == figure ? 1 : 0;
          all++;
        }
      }
    }
    assertThat(coloured / (double) all).isGreaterThan(.97);
  }

  private static int[] channels(RgbImage picture, int row, int column) {
    int[] channels = {
      picture.at(row, column, 0), picture.at(row, column, 1), picture.at(row, column, 2)
    };
    Arrays.sort(channels);
    return channels;
  }

  @Test
  void faintFiguresAreLessColouredThanTheirWatermark() {
    Shapes faint =
        SHAPES
            .withClasses(3)
            .withDistractors(0)
            .withScenery(Scenery.FAINT_FIGURES)
            .withCue(Cue.OF_THE_CLASS)
            .withWatermark(Watermark.withDefaults().withStyle(Watermark.Style.COLOUR));
    for (int number = 0; number < 6; number++) {
      DrawnImage image = faint.draw(5, number);
      double figure = 0;
      double cue = 0;
      for (int row = 0; row < 32; row++) {
        for (int column = 0; column < 32; column++) {
          int[] channels = channels(image.picture(), row, column);
          int range = channels[2] - channels[0];
          figure += image.figures().at(row, column) ? range : 0;
          cue += image.cue().at(row, column) ? range : 0;
        }
      }
      assertThat(figure / image.figures().count()).isBetween(20., 80.);
      assertThat(cue / image.cue().count()).isGreaterThan(120);
    }
  }

  @Test
  void aWatermarkIsAsLargeAsWanted() {
    Shapes planted = SHAPES.withCue(Cue.OF_THE_CLASS);
    assertThat(planted.draw(1, 0).cue().count()).isEqualTo(8 * 8);
    assertThat(
            planted.withWatermark(Watermark.withDefaults().withTimes(1.5)).draw(1, 0).cue().count())
        .isEqualTo(12 * 12);
    assertThatThrownBy(() -> Watermark.withDefaults().withTimes(4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("watermark's size must lie in [.5, 3]");
  }

  @Test
  void settingsThatCannotBeDrawnAreRefused() {
    assertThatThrownBy(() -> SHAPES.withClasses(7))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("classes must lie from 2 to 6 (found 7)");
    assertThatThrownBy(() -> SHAPES.withScenery(Scenery.EVERYTHING).withClasses(5))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("classes must be 4 or fewer, so that colours are left");
    Watermark coloured = Watermark.withDefaults().withStyle(Watermark.Style.COLOUR);
    assertThatThrownBy(() -> SHAPES.withWatermark(coloured))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("classes must be 3 or fewer");
    assertThat(SHAPES.withMeaning(Meaning.SHAPE).withWatermark(coloured).classes()).isEqualTo(4);
    assertThatThrownBy(() -> SHAPES.withRadii(.3, .6)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> SHAPES.withSize(ImageSize.square(8)))
        .isInstanceOf(InputException.class);
  }
}
