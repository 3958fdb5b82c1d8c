package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Lookup;
import dev.candor.torch.graph.Node;
import dev.candor.torch.graph.Same;
import dev.candor.torch.graph.Step;
import dev.candor.torch.graph.arithmetic.Arithmetic;
import dev.candor.torch.layer.Activation;
import dev.candor.torch.layer.Linear;
import dev.candor.torch.layer.Sequential;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class FromLayerTest {
  /** Two ids; {@code y = 3 relu(e0 + e1) - 1} of their vectors of one number, 5, -2 and 7. */
  private static Network text() {
    Graph graph =
        new Graph(
            List.of("ids"),
            List.of(
                new Node("word", new Lookup(3, 1), List.of("ids"), List.of("e")),
                new Node("first", Step.of(0), List.of("e"), List.of("a")),
                new Node("second", Step.of(1), List.of("e"), List.of("b")),
                new Node("sum", Arithmetic.ADD, List.of("a", "b"), List.of("s")),
                new Node("relu", Activation.RELU, List.of("s"), List.of("r")),
                new Node("out", new Affine(1, 1, true), List.of("r"), List.of("y"))),
            "y");
    return Network.imported(
        graph,
        List.of(2),
        RowLimit.PARTS,
        Map.of(
            "word.weight", NdArray.of(new float[] {5, -2, 7}, 3, 1),
            "out.weight", NdArray.of(new float[] {3}, 1, 1),
            "out.bias", NdArray.of(new float[] {-1}, 1)));
  }

  @Test
  void itsInputIsWhatTheLayerGaveForTheOriginalRow() {
    try (Network network = text()) {
      FromLayer later = FromLayer.of(network, "word", NdArray.of(new float[] {0, 1}, 2));

      assertThat(later.activations()).isEqualTo(NdArray.of(new float[] {5, -2}, 1, 2, 1));
      assertThat(later.activations(NdArray.of(new float[] {2, 2}, 2)))
          .isEqualTo(NdArray.of(new float[] {7, 7}, 1, 2, 1));
      assertThat(later.predict(later.activations()).toDoubles()).containsExactly(8);
      assertThat(later.predict(NdArray.of(new float[] {1, 1, -4, 1}, 2, 2, 1)).toDoubles())
          .containsExactly(5, -1);
    }
  }

  @Test
  void gradientsAreThoseOfTheLayer() {
    try (Network network = text()) {
      FromLayer later = FromLayer.of(network, "word", NdArray.of(new float[] {0, 1}, 2));
      List<double[]> found =
          later.work(
              1,
              8,
              (run, from, to) -> {
                Tensor at = run.rows(later.activations(), 0, 1).requires_grad_(true);
                return Tensors.toDoubles(Backward.of(run.outputs(at).sum(), at));
              });
      assertThat(found.get(0)).containsExactly(3, 3);
    }
  }

  @Test
  void aJunctionMayBeTheLayerAndWaysAroundItAreKept() {
    try (Network network = text()) {
      FromLayer later = FromLayer.of(network, "sum", NdArray.of(new float[] {0, 1}, 2));
      assertThat(later.activations().toDoubles()).containsExactly(3);
      assertThat(later.predict(NdArray.of(new float[] {10, -1}, 2, 1)).toDoubles())
          .containsExactly(29, -1);
    }
  }

  @Test
  void aNetworkOfOursServesToo() {
    Map<String, Layer> layers = new LinkedHashMap<>();
    layers.put("in", new Linear(2, 3));
    layers.put("tanh", Activation.TANH);
    layers.put("out", new Linear(3, 1));
    try (Network network = Network.create(new Sequential(layers), List.of(2), Link.IDENTITY, 4)) {
      NdArray row = NdArray.of(new float[] {1, 2}, 2);
      FromLayer later = FromLayer.of(network, "tanh", row);

      assertThat(later.activations().shape()).containsExactly(1, 3);
      assertThat(later.predict(later.activations()).get(0))
          .isCloseTo(network.predict(row.reshape(1, 2)).get(0), within(1e-7));
    }
  }

  @Test
  void findsTheLayerThatTurnsTokensIntoVectors() {
    Graph graph =
        new Graph(
            List.of("ids"),
            List.of(
                new Node("named", new Same(), List.of("ids"), List.of("i")),
                new Node("word", new Lookup(2, 2), List.of("i"), List.of("e")),
                new Node("first", Step.of(0), List.of("e"), List.of("y"))),
            "y");
    NdArray vectors = NdArray.of(new float[] {1, 2, 3, 4}, 2, 2);
    try (Network network =
        Network.imported(graph, List.of(3), RowLimit.PARTS, Map.of("word.weight", vectors))) {
      FromLayer later = FromLayer.embedding(network, NdArray.of(new float[] {1, 0, 0}, 3));

      assertThat(later.path()).isEqualTo("word");
      assertThat(later.activations())
          .isEqualTo(NdArray.of(new float[] {3, 4, 1, 2, 1, 2}, 1, 3, 2));
    }
  }

  @Test
  void saysThatNoLayerTurnsTokensIntoVectors() {
    Sequential layers = new Sequential(Map.of("out", new Linear(2, 3)));
    try (Network network = Network.create(layers, List.of(2), Link.IDENTITY, 4)) {
      assertThatThrownBy(() -> FromLayer.embedding(network, NdArray.of(new float[] {1, 0}, 2)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("must have a layer that turns tokens into vectors");
    }
  }

  @Test
  void saysWhichNamesAreNearOneThatNoLayerHas() {
    try (Network network = text()) {
      assertThatThrownBy(() -> FromLayer.of(network, "words", NdArray.of(new float[] {0, 1}, 2)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("found words")
          .hasMessageContaining("such as [word,");
    }
  }

  @Test
  void refusesAModelWithoutLayersWithItsReason() {
    GradientModel hidden =
        new GradientModel() {
          @Override
          public <T> List<T> work(int rows, long bytesPerRow, PartWork<T> work) {
            return List.of();
          }

          @Override
          public int rowsAtOnce(long bytesPerRow) {
            return 1;
          }

          @Override
          public Optional<Layer> layers() {
            return Optional.empty();
          }

          @Override
          public Optional<String> layersHidden() {
            return Optional.of("a sealed box");
          }

          @Override
          public GradientModel withFurther(NdArray... further) {
            return this;
          }

          @Override
          public NdArray predict(NdArray batch) {
            return batch;
          }
        };
    assertThatThrownBy(() -> FromLayer.of(hidden, "fc", NdArray.of(new float[2], 2)))
        .isInstanceOf(InputException.class)
        .hasMessage("layer fc: a sealed box");
  }
}
