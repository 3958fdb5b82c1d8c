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
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.store.StoredModel;
import dev.candor.torch.train.Keep;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  @SuppressWarnings("unchecked")
  void aModelFromBeforeThreeSettingsWereThereIsReadWithWhatWasDoneThen() {
    try (ImportanceModel model = SmallShapes.trainer(32).trainImportance()) {
      model.write(folder.resolve("now"));
      StoredModel stored = ModelFolder.read(folder.resolve("now"));
      Map<String, Object> older = stored.part("description", Map.class);
      within(older, "design").remove("beyond");
      within(older, "fit").remove("figure");
      within(older, "fit").remove("hint");
      ModelDescription then =
          ModelDescription.of("importance")
              .with("description", older)
              .with("course", stored.part("course", Map.class));
      ModelFolder.write(folder.resolve("then"), then, stored.weights());

      try (ImportanceModel read = ImportanceModel.read(folder.resolve("then"))) {
        assertThat(read.description()).isEqualTo(model.description());
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> within(Map<String, Object> all, String name) {
    return (Map<String, Object>) Objects.requireNonNull(all.get(name));
  }

  @Test
  void anEpochIsChosenUnlessTheMapHasAPrice() {
    ImportanceTrainer plain = SmallShapes.trainer(32);
    ImportanceTrainer withPrice =
        ImportanceTrainer.of(
            plain.design(),
            plain.fit().withSparsity(.3).withEpochs(1),
            plain.classes(),
            plain.training(),
            plain.held());
    try (ImportanceModel model = plain.trainImportance();
        ImportanceModel priced = withPrice.trainImportance()) {
      assertThat(model.keep()).isEqualTo(Keep.HIGHEST_ACCURACY);
      assertThat(priced.keep()).isEqualTo(Keep.LAST);
      assertThat(priced.summed()).contains("weighted");
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
