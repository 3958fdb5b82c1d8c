package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.batch.ImageBatch;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackbonesTest {
  private static final ImageBatch UNSEEN = SmallShapes.unseen(60);

  @TempDir Path folder;

  private static ImportanceTrainer trainer(Backbone backbone, int images, int epochs) {
    return ImportanceTrainer.of(
        SmallShapes.DESIGN.withBackbone(backbone),
        SmallShapes.FIT.withEpochs(epochs),
        SmallShapes.SHAPES.classNames(),
        SmallShapes.training(images),
        SmallShapes.held(60));
  }

  @Test
  void aBcosBaselineLearnsTheClassesAndComesBackFromItsFolder() {
    try (ImportanceModel model = trainer(Backbone.BCOS, 360, 5).trainBaseline()) {
      NdArray answers = model.predict(UNSEEN.inputs());
      assertThat(SmallShapes.accuracy(answers, UNSEEN.labels())).isGreaterThan(.85);
      model.write(folder);
      try (ImportanceModel back = ImportanceModel.read(folder)) {
        assertThat(back.predict(UNSEEN.inputs())).isEqualTo(answers);
        assertThat(back.design().backbone()).isEqualTo(Backbone.BCOS);
      }
    }
  }

  @Test
  void aBcosBackboneSeesTheMaskedImageInPixelArchitecture() {
    ImportanceTrainer trainer = trainer(Backbone.BCOS, 64, 1);
    try (ImportanceModel ia = trainer.trainImportance();
        ImportanceModel pa = trainer.trainPixels(ia, .5)) {
      NdArray none = NdArray.ofDoubles(to -> {}, 60, 36);
      NdArray blind = pa.answersUnder(UNSEEN.inputs(), none);
      assertThat(blind.row(0)).isEqualTo(blind.row(1));
      assertThat(pa.network().specifications()).containsKey("backbone.block0.conv1.weight");
    }
  }

  @Test
  void aBackboneForColoursIsRefusedForOtherChannels() {
    Design series = Design.of(Components.windows(2, 12, 4));
    assertThatThrownBy(() -> series.withBackbone(Backbone.BCOS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("needs three channels");
  }
}
