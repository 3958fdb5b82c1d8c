package dev.candor.torch.graph.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.Subgraph;
import dev.candor.torch.onnx.OnnxModels;
import dev.candor.torch.onnx.OnnxRuntimeAnswers;
import dev.candor.torch.store.NamedArrays;
import dev.candor.torch.store.Safetensors;
import dev.candor.torch.store.StateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same weights here and in a file that ONNX Runtime reads, written after torchvision. */
class ResNetTest {
  private static final int PIXELS = 40;
  private static final List<Integer> SHAPE = List.of(3, PIXELS, PIXELS);

  @TempDir Path folder;

  private static Network network(Subgraph subgraph, long seed) {
    return Network.createInParts(subgraph.alone(), SHAPE, Link.IDENTITY, seed);
  }

  /** Weights by name without the member axis; norms drawn too, so that nothing is by chance 0. */
  private static Map<String, NdArray> drawn(Network network) {
    Map<String, NdArray> weights = new TreeMap<>();
    network
        .parameters()
        .forEach(
            (name, array) -> {
              NdArray one = array.row(0);
              if (one.rank() == 1) {
                NdArray noise = OnnxModels.drawn(name.hashCode(), one.length(0));
                one =
                    NdArray.ofFloats(
                        to -> {
                          for (int i = 0; i < to.length; i++) {
                            boolean scale = name.endsWith("weight") || name.endsWith("var");
                            to[i] = (float) ((scale ? 1 : 0) + .3 * noise.get(i));
                          }
                        },
                        one.length(0));
              }
              weights.put(name, one);
            });
    return weights;
  }

  private Path file(Map<String, NdArray> weights) {
    Map<String, NdArray> all = new TreeMap<>(weights);
    all.put("bn1.num_batches_tracked", NdArray.of(new double[] {7}, 1));
    Path file = folder.resolve("state.safetensors");
    Safetensors.write(file, NamedArrays.of(all));
    return file;
  }

  private void assertSameAsRuntime(Subgraph subgraph, boolean deep) {
    NdArray images = OnnxModels.drawn(5, 2, 3, PIXELS, PIXELS);
    try (Network source = network(subgraph, 1);
        Network target = network(subgraph, 2)) {
      Map<String, NdArray> weights = drawn(source);
      StateFile.read(file(weights)).into(target, "", Set.of());
      OnnxModels model =
          deep ? OnnxResNets.resNet50(weights, PIXELS) : OnnxResNets.resNet18(weights, PIXELS);
      NdArray expected =
          OnnxRuntimeAnswers.of(model.write(folder.resolve("net.onnx")), Map.of("x", images))
              .values()
              .iterator()
              .next();
      NdArray got = target.predict(images);
      for (int i = 0; i < got.size(); i++) {
        double wanted = expected.get(i);
        assertThat(got.get(i)).isCloseTo(wanted, within(1e-3 * (1 + Math.abs(wanted))));
      }
    }
  }

  @Test
  void resNet18AnswersAsTorchvisionsWithTheSameWeights() {
    assertSameAsRuntime(new ResNet(ResNet.Block.BASIC, List.of(2, 2, 2, 2), 8, 5), false);
  }

  @Test
  void resNet50AnswersAsTorchvisionsWithTheSameWeights() {
    assertSameAsRuntime(new ResNet(ResNet.Block.BOTTLENECK, List.of(3, 4, 6, 3), 8, 5), true);
  }

  @Test
  void theyHaveAsManyParametersAsPublished() {
    assertThat(learned(ResNet.resNet18(1000))).isEqualTo(11_689_512L);
    assertThat(learned(ResNet.resNet50(1000))).isEqualTo(25_557_032L);
  }

  private static long learned(Subgraph subgraph) {
    return subgraph.alone().parts().values().stream()
        .flatMap(layer -> layer.parameters().stream())
        .filter(parameter -> parameter.role() == dev.candor.torch.Parameter.Role.LEARNED)
        .mapToLong(dev.candor.torch.Parameter::size)
        .sum();
  }

  @Test
  void aHeadOfOtherClassesIsLeftAsItIsWhereItIsAskedFor() {
    ResNet trained = new ResNet(ResNet.Block.BASIC, List.of(1, 1, 1, 1), 4, 9);
    ResNet wanted = new ResNet(ResNet.Block.BASIC, List.of(1, 1, 1, 1), 4, 2);
    try (Network source = network(trained, 1);
        Network target = network(wanted, 2)) {
      Path file = file(drawn(source));
      NdArray head = target.parameter("fc.weight");
      assertThatThrownBy(() -> StateFile.read(file).into(target, "", Set.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("fc.");
      StateFile.read(file).into(target, "", Set.of("fc"));
      assertThat(target.parameter("fc.weight")).isEqualTo(head);
      assertThat(target.parameter("conv1.weight")).isEqualTo(source.parameter("conv1.weight"));
    }
  }

  @Test
  void weightsOfAnotherNetworkAreRefusedByName() {
    try (Network source = network(new ResNet(ResNet.Block.BASIC, List.of(1, 1, 1, 2), 4, 2), 1);
        Network target = network(new ResNet(ResNet.Block.BASIC, List.of(1, 1, 1, 1), 4, 2), 2)) {
      Path file = file(drawn(source));
      assertThatThrownBy(() -> StateFile.read(file).into(target, "", Set.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("layer4.1");
      Path other = file(drawn(target));
      assertThatThrownBy(() -> StateFile.read(other).into(source, "", Set.of()))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("layer4.1");
    }
  }
}
