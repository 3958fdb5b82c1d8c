package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.data.image.ImageSize;
import dev.candor.data.image.RgbImage;
import dev.candor.data.image.prepare.Fitting;
import dev.candor.data.image.prepare.ImagePreparation;
import dev.candor.data.image.prepare.Normalisation;
import dev.candor.data.image.shapes.Shapes;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageClassifierTest {
  @TempDir Path folder;

  @Test
  void picturesOfAnySizeAreAnsweredAlikeAfterTheFolderIsReadAgain() {
    ImagePreparation preparation =
        ImagePreparation.withDefaults(ImageSize.square(SmallShapes.SIZE))
            .withFitting(new Fitting.Middle(SmallShapes.SIZE + 2))
            .withNormalisation(Normalisation.imageNet());
    List<RgbImage> pictures =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    Shapes.withDefaults()
                        .withSize(new ImageSize(40, 30 + i))
                        .withClasses(3)
                        .draw(4, i)
                        .picture())
            .toList();
    try (ImageClassifier written =
        new ImageClassifier(SmallShapes.trainer(32).trainImportance(), preparation)) {
      written.write(folder);
      try (ImageClassifier read = ImageClassifier.read(folder)) {
        assertThat(read.preparation()).isEqualTo(preparation);
        assertThat(read.look(pictures)).isEqualTo(written.look(pictures));
        assertThat(read.predict(pictures)).isEqualTo(read.look(pictures).answers());
      }
    }
  }

  @Test
  void aModelWithoutPreparationIsRefusedAndAPreparationOfAnotherSizeToo() {
    try (ImportanceModel model = SmallShapes.trainer(32).trainImportance()) {
      model.write(folder);
      assertThatThrownBy(() -> ImageClassifier.read(folder))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must hold a classifier of images");
      assertThatThrownBy(
              () ->
                  new ImageClassifier(
                      model, ImagePreparation.withDefaults(ImageSize.square(SmallShapes.SIZE + 4))))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must make [3, 24, 24]");
    }
  }
}
