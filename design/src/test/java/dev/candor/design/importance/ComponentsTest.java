package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.candor.core.Axes;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.image.Beyond;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentsTest {
  private static NdArray drawn(int... shape) {
    SplittableRandom random = new SplittableRandom(4);
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (float) (2 * random.nextDouble() - 1);
          }
        },
        shape);
  }

  @Test
  void sidesThatDoNotFitAreRefusedWithTheNearestSize() {
    assertThatThrownBy(() -> Components.patches(64, 70, 8))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("width must be a multiple of the component's side 8 (found 70)")
        .hasMessageContaining("the nearest one is 72");
    assertThatThrownBy(() -> Components.patches(3, 64, 8))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("height")
        .hasMessageContaining("the nearest one is 8");
    assertThatThrownBy(() -> Components.windows(2, 11, 4))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("length must be a multiple");
  }

  @Test
  void theNumberOfComponentsNeedsNoSquare() {
    Components components = Components.patches(32, 48, 16);
    assertThat(components.grid()).containsExactly(2, 3);
    assertThat(components.count()).isEqualTo(6);
    assertThat(components.axes()).isEqualTo(new Axes.PatchGrid(2, 3));
    assertThat(components).hasToString("32x48 by 16x16");
  }

  @ParameterizedTest
  @CsvSource({
    "64, 64, 4",
    "64, 64, 8",
    "64, 64, 16",
    "64, 64, 32",
    "48, 80, 16",
    "56, 56, 28",
    "24, 32, 4"
  })
  void everyNetworkRunsOnEveryGrid(int height, int width, int side) {
    Components components = Components.patches(height, width, side);
    for (MapHead head : MapHead.values()) {
      Architecture architecture =
          new Architecture(components, 4, 3, SmallShapes.DESIGN.widths(), head, Beyond.ZEROS);
      for (int kind = 0; kind < 3; kind++) {
        try (Network network =
            Network.createInParts(
                kind == 0
                    ? architecture.importance()
                    : kind == 1
                        ? architecture.embedding()
                        : architecture.pixels(
                            Backbone.SMALL.of(components, SmallShapes.DESIGN.widths(), 3), .5),
                components.rowShape(),
                Link.SOFTMAX,
                1)) {
          NdArray batch = drawn(2, 3, height, width);
          assertThat(network.predict(batch).shape()).containsExactly(2, 3);
          assertThat(
                  network.record(batch, Architecture.MAP::equals).value(Architecture.MAP).shape())
              .containsExactly(2, components.count(), 1);
        }
      }
    }
  }

  @Test
  void inUseAComponentIsDescribedWithoutALookAtTheOthers() {
    Components components = Components.patches(16, 16, 8);
    Architecture architecture =
        new Architecture(components, 4, 3, NetworkWidths.half(), MapHead.GRID, Beyond.ZEROS);
    try (Network network =
        Network.createInParts(architecture.importance(), components.rowShape(), Link.SOFTMAX, 5)) {
      NdArray image = drawn(1, 3, 16, 16);
      float[] other = image.toFloats();
      for (int channel = 0; channel < 3; channel++) {
        other[channel * 256 + 15 * 16 + 15] += 3;
      }
      NdArray before = embeddings(network, image);
      NdArray after = embeddings(network, NdArray.of(other, 1, 3, 16, 16));
      for (int patch = 0; patch < 4; patch++) {
        boolean same = true;
        for (int i = 0; i < 4; i++) {
          same &= before.at(0, patch, i) == after.at(0, patch, i);
        }
        assertThat(same).isEqualTo(patch != 3);
      }
    }
  }

  private static NdArray embeddings(Network network, NdArray image) {
    return network.record(image, Architecture.EMBEDDINGS::equals).value(Architecture.EMBEDDINGS);
  }

  @Test
  void thePublishedDesignIsAPresetOfItsOwn() {
    Design published = Design.published(Components.patches(224, 224, 16));
    assertThat(published.k()).isEqualTo(128);
    assertThat(published.head()).isEqualTo(MapHead.GLOBAL_MEAN);
    assertThat(published.widths().importance()).hasSize(8);
    assertThat(List.of(published.widths().component(), published.widths().context()))
        .allSatisfy(widths -> assertThat(widths).hasSize(3));
  }
}
