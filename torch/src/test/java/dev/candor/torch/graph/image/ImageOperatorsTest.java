package dev.candor.torch.graph.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Layer;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.GraphBuilder;
import dev.candor.torch.onnx.OnnxModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageOperatorsTest {
  private static NdArray answer(Layer layer, NdArray batch) {
    List<Integer> shape =
        java.util.stream.IntStream.range(1, batch.rank()).mapToObj(batch::length).toList();
    GraphBuilder graph = GraphBuilder.of("input");
    String value = graph.then("one", layer, "input");
    try (Network network = Network.createInParts(graph.answering(value), shape, Link.IDENTITY, 1)) {
      return network.outputs(batch).row(0);
    }
  }

  @Test
  void patchesFollowEachOtherInRowMajorOrderWithAllTheirChannels() {
    // 2 channels of 2 x 4 pixels, cut into patches of 1 x 2: pixel value = channel, row, column
    float[] pixels = new float[16];
    for (int i = 0; i < 16; i++) {
      pixels[i] = i / 8 * 100 + i % 8 / 4 * 10 + i % 4;
    }
    NdArray patches = answer(new CutPatches(List.of(1, 2)), NdArray.of(pixels, 1, 2, 2, 4));
    assertThat(patches.toFloats())
        .containsExactly(0, 1, 100, 101, 2, 3, 102, 103, 10, 11, 110, 111, 12, 13, 112, 113);
  }

  @Test
  void windowsOfASeriesFollowEachOtherInTime() {
    float[] steps = {0, 1, 2, 3, 10, 11, 12, 13};
    NdArray windows = answer(new CutPatches(List.of(2)), NdArray.of(steps, 1, 2, 4));
    assertThat(windows.toFloats()).containsExactly(0, 1, 10, 11, 2, 3, 12, 13);
  }

  @Test
  void placesBecomeComponentsAndPlacesAgain() {
    NdArray images = OnnxModels.drawn(1, 2, 3, 2, 2);
    NdArray components = answer(new PlacesToComponents(), images);
    assertThat(components.at(0, 1)).isEqualTo(images.at(0, 1, 0, 0));
    NdArray there = answer(new ComponentsToPlaces(List.of(2, 2)), components.reshape(2, 4, 3));
    assertThat(there.toFloats()).isEqualTo(images.toFloats());
  }

  @Test
  void componentsAreSummedAndSpreadAndKeptFromAThresholdOn() {
    NdArray components = NdArray.of(new float[] {1, 2, 3, 4}, 1, 2, 2);
    assertThat(answer(new ComponentSum(), components).toFloats()).containsExactly(4, 6);
    NdArray map = NdArray.of(new float[] {.2f, .5f}, 1, 2, 1);
    assertThat(answer(new KeepFrom(.5), map).toFloats()).containsExactly(0, 1);
    assertThat(answer(new SpreadPatches(List.of(1, 2), List.of(2, 1)), map).toFloats())
        .containsExactly(.2f, .5f, .2f, .5f);
  }

  @Test
  void aGridMeanAveragesItsCellsAndChannelsLastChangesNothing() {
    NdArray image = NdArray.of(new float[] {1, 3, 5, 7, 1, 3, 5, 7}, 1, 1, 2, 4);
    assertThat(answer(new GridMean(List.of(1, 2)), image).toFloats()).containsExactly(2, 6);
    assertThat(answer(new ChannelsLast(), image).toFloats()).isEqualTo(image.toFloats());
  }

  @Test
  void aResidualBlockHalvesUnevenLengthsRoundedUp() {
    NdArray image = OnnxModels.drawn(3, 1, 2, 5, 7);
    GraphBuilder graph = GraphBuilder.of("input");
    String value = new ResidualBlock(2, 2, 4, 2).onto(graph, "b.", "input");
    try (Network network =
        Network.createInParts(graph.answering(value), List.of(2, 5, 7), Link.IDENTITY, 1)) {
      assertThat(network.outputs(image).shape()).containsExactly(1, 1, 4 * 3 * 4);
      assertThat(network.record(image, "b.relu2"::equals).value("b.relu2").shape())
          .containsExactly(1, 4, 3, 4);
    }
  }

  @Test
  void aBatchInPartsIsRecordedAsAWhole() {
    NdArray images = OnnxModels.drawn(3, 40, 3, 24, 24);
    try (Network network =
        Network.createInParts(
            new SmallBackbone(3, List.of(4, 8), 5).alone(), List.of(3, 24, 24), Link.SOFTMAX, 1)) {
      dev.candor.torch.Recorded recorded = network.record(images, "block1.relu2"::equals);
      assertThat(recorded.outputs()).isEqualTo(network.outputs(images));
      assertThat(network.answer(recorded)).isEqualTo(network.predict(images));
      NdArray all = recorded.value("block1.relu2");
      assertThat(all.shape()).containsExactly(40, 8, 6, 6);
      NdArray alone =
          network.record(images.slice(33, 34), "block1.relu2"::equals).value("block1.relu2");
      for (int i = 0; i < alone.size(); i++) {
        assertThat(all.row(33).get(i))
            .isCloseTo(alone.get(i), org.assertj.core.api.Assertions.within(1e-5));
      }
    }
  }
}
