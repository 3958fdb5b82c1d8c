package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.image.batch.ImageBatch;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.image.ResNet;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

  /** Weights as torchvision publishes them: by its names, without a member axis. */
  private Path published(int classes) {
    Map<String, NdArray> weights = new TreeMap<>();
    try (Network network =
        Network.createInParts(
            ResNet.resNet18(classes).alone(), List.of(3, 24, 24), Link.SOFTMAX, 77)) {
      network
          .parameters()
          .forEach(
              (name, array) ->
                  weights.put(
                      name, array.reshape(Arrays.copyOfRange(array.shape(), 1, array.rank()))));
    }
    weights.put("bn1.num_batches_tracked", NdArray.of(new double[] {7}));
    Path file = folder.resolve("resnet18-" + classes + ".safetensors");
    Safetensors.write(file, NamedArrays.of(weights));
    return file;
  }

  @Test
  void aResNetWithPublishedWeightsTrainsInPixelArchitectureUnderTheirNames() {
    BackboneWeights weights = BackboneWeights.read(published(10)).withHeadDrawn();
    ImportanceTrainer trainer = trainer(Backbone.RESNET18, 32, 1).startingFrom(weights);
    try (ImportanceModel ia = trainer.trainImportance();
        ImportanceModel pa = trainer.trainPixels(ia, .5)) {
      NdArray before =
          Objects.requireNonNull(weights.weights().arrays().get("layer4.1.conv2.weight"));
      NdArray after = pa.network().parameter("backbone.layer4.1.conv2.weight");
      double moved = 0;
      double size = 0;
      for (int i = 0; i < after.size(); i++) {
        moved = Math.max(moved, Math.abs(after.get(i) - before.get(i)));
        size = Math.max(size, Math.abs(before.get(i)));
      }
      // one step of so large a rate goes as far as the rate for every weight
      assertThat(moved).isPositive().isLessThan(size);
      NdArray none = NdArray.ofDoubles(to -> {}, 60, 36);
      NdArray blind = pa.answersUnder(UNSEEN.inputs(), none);
      assertThat(blind.row(0)).isEqualTo(blind.row(1));
      pa.write(folder.resolve("pa"));
      try (ImportanceModel back = ImportanceModel.read(folder.resolve("pa"))) {
        assertThat(back.predict(UNSEEN.inputs())).isEqualTo(pa.predict(UNSEEN.inputs()));
      }
    }
  }

  @Test
  void aHeadOfOtherClassesIsRefusedUnlessItIsLeftDrawn() {
    BackboneWeights weights = BackboneWeights.read(published(10));
    ImportanceTrainer trainer = trainer(Backbone.RESNET18, 32, 1);
    assertThatThrownBy(() -> trainer.startingFrom(weights).trainBaseline())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must hold fc.weight as [3, 512]")
        .hasMessageContaining("leave that layer as it is")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> trainer(Backbone.SMALL, 32, 1).startingFrom(weights).trainBaseline())
        .isInstanceOf(InputException.class)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aBackboneForColoursIsRefusedForOtherChannels() {
    Design series = Design.of(Components.windows(2, 12, 4));
    assertThatThrownBy(() -> series.withBackbone(Backbone.BCOS))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("needs three channels");
  }
}
