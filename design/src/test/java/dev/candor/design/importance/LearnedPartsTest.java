package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Network;
import dev.candor.torch.store.ModelDescription;
import dev.candor.torch.store.ModelFolder;
import dev.candor.torch.train.Precision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnedPartsTest {
  private static final FitSettings ONE = SmallShapes.FIT.withEpochs(1);

  @TempDir Path folder;

  private static ImportanceTrainer trainer(Design design, List<String> classes, FitSettings fit) {
    return ImportanceTrainer.of(
        design, fit, classes, SmallShapes.training(64), SmallShapes.held(30));
  }

  private static ImportanceModel learned() {
    return trainer(SmallShapes.DESIGN, SmallShapes.SHAPES.classNames(), ONE).trainImportance();
  }

  @Test
  void aNetworkOfOtherClassesBeginsWithTheMapOfTheOneBefore() {
    NdArray images = SmallShapes.unseen(5).inputs();
    try (ImportanceModel before = learned()) {
      ImportanceModel.Description other =
          new ImportanceModel.Description(
              Kind.IA,
              SmallShapes.DESIGN,
              0,
              List.of("a", "b", "c", "d"),
              ONE.withSeed(8),
              before.description().precision());
      try (Network network = Networks.drawn(other)) {
        int components = SmallShapes.DESIGN.components().count();
        NdArray maps = before.look(images).maps();
        assertThat(ImportanceModel.maps(network, images, components)).isNotEqualTo(maps);
        LearnedParts.of(before).into(network);
        assertThat(ImportanceModel.maps(network, images, components)).isEqualTo(maps);
      }
    }
  }

  @Test
  void aTrainingThatBeginsWithPartsIsAnotherRunThanOneThatDoesNot() {
    ImportanceTrainer plain =
        trainer(SmallShapes.DESIGN, SmallShapes.SHAPES.classNames(), ONE.withSeed(8))
            .keeping(folder, "shapes");
    try (ImportanceModel before = learned();
        ImportanceModel drawn = plain.trainImportance()) {
      ImportanceTrainer begun = plain.beginningWith(LearnedParts.of(before));
      assertThatThrownBy(begun::trainImportance)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("another design, settings or data");
      try (ImportanceModel model =
          begun.keeping(folder.resolve("begun"), "shapes").trainImportance()) {
        assertThat(model.network().parameters()).isNotEqualTo(drawn.network().parameters());
      }
    }
  }

  @Test
  void partsOfAnotherDesignOrOfAnotherKindOfModelAreRefused() {
    List<String> classes = SmallShapes.SHAPES.classNames();
    try (ImportanceModel before = learned();
        ImportanceModel baseline = trainer(SmallShapes.DESIGN, classes, ONE).trainBaseline()) {
      assertThatThrownBy(() -> LearnedParts.of(baseline))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must be an IA");
      ImportanceTrainer other =
          trainer(SmallShapes.DESIGN.withK(9), classes, ONE).beginningWith(LearnedParts.of(before));
      assertThatThrownBy(other::trainImportance)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("component.fc");
    }
  }

  /** A design before it said what lies beyond the edge. */
  record EarlyDesign(
      Components components, int k, NetworkWidths widths, MapHead head, Backbone backbone) {}

  /** Settings before there was a pull. */
  record EarlyFit(
      int epochs,
      double rate,
      double warmUp,
      double weightDecay,
      double sparsity,
      PrecisionChoice precision,
      int threads,
      long seed) {}

  record EarlyDescription(
      Kind kind,
      EarlyDesign design,
      double threshold,
      List<String> classes,
      EarlyFit fit,
      Precision precision) {}

  @Test
  void foldersWrittenBeforeThereWereHintsAreReadAsTheyWereMeant() {
    NdArray images = SmallShapes.unseen(3).inputs();
    try (ImportanceModel model = learned()) {
      Design now = model.design();
      EarlyDescription early =
          new EarlyDescription(
              Kind.IA,
              new EarlyDesign(now.components(), now.k(), now.widths(), now.head(), now.backbone()),
              0,
              model.classes(),
              new EarlyFit(1, .01, .2, .01, 0, PrecisionChoice.FP32, 1, 1),
              Precision.FP32);
      ModelFolder.write(
          folder,
          ModelDescription.of(ImportanceFolder.KIND)
              .with("description", early)
              .with("course", CourseText.of(model.course())),
          model.network().parameters());
      try (ImportanceModel read = ImportanceModel.read(folder)) {
        assertThat(read.description()).isEqualTo(model.description());
        assertThat(read.description().fit().hint()).isEqualTo(FigureHint.EDGE);
        assertThat(read.look(images).maps()).isEqualTo(model.look(images).maps());
      }
    }
  }
}
