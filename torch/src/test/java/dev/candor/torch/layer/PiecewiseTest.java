package dev.candor.torch.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Junction;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class PiecewiseTest {
  /** Watches parts run one by one. */
  private record Watching(List<String> seen) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      seen.add(path);
      return layer.forward(pass, input);
    }

    @Override
    public List<Tensor> answer(String path, Junction junction, Pass pass, List<Tensor> inputs) {
      seen.add(path);
      return junction.forward(pass, inputs);
    }

    @Override
    public boolean piecewise() {
      return true;
    }
  }

  private static List<String> partsOf(Layer layer, List<Integer> rowShape) {
    List<String> seen = new ArrayList<>();
    int[] shape = new int[rowShape.size() + 1];
    shape[0] = 5;
    for (int i = 1; i < shape.length; i++) {
      shape[i] = rowShape.get(i - 1);
    }
    NdArray rows = LayerRuns.normal(3, shape);
    try (Network network = LayerRuns.drawn(layer, rowShape, 1, 2)) {
      double[] pieces =
          network
              .work(
                  5,
                  4L * rows.size() / 5,
                  (run, from, to) ->
                      Tensors.toDoubles(run.outputs(run.rows(rows, 0, 5), new Watching(seen))))
              .get(0);
      double[] whole = network.predict(rows).toDoubles();
      assertThat(pieces).hasSize(whole.length);
      for (int i = 0; i < whole.length; i++) {
        assertThat(pieces[i]).isCloseTo(whole[i], within(1e-5));
      }
    }
    return seen;
  }

  private static Layer flat(Layer layer) {
    return Sequential.empty().then("in", layer).then("mean", new MeanTokens());
  }

  @Test
  void attentionIsTheSameInPieces() {
    assertThat(partsOf(flat(new Attention(8, 2, Sequence.TOKENS)), List.of(4, 8)))
        .contains(
            "in.query", "in.key", "in.value", "in.scores", "in.weights", "in.context", "in.output");
    assertThat(partsOf(new Attention(8, 2, Sequence.ONE_TOKEN), List.of(8)))
        .containsExactly("", "value", "output");
  }

  @Test
  void aTransformerBlockShowsItsSums() {
    Layer block = TransformerBlock.of(8, 2, 16, Sequence.TOKENS);
    assertThat(partsOf(flat(block), List.of(4, 8)))
        .containsSubsequence(
            "in.attention.weights", "in.sum1", "in.norm1", "in.relu", "in.sum2", "in.norm2");
  }

  @Test
  void gatesAndResidualsShowTheirProductsAndSums() {
    assertThat(partsOf(InputGate.hidden(4, 6), List.of(4)))
        .containsSubsequence("scorer", "weights", "scaled", "gated");
    assertThat(partsOf(new Residual(new Linear(4, 4)), List.of(4))).contains("inner", "sum");
    Layer gated = Sequential.empty().then("gate", Gate.of(4)).then("fc", new Linear(4, 2));
    assertThat(partsOf(gated, List.of(4))).isEqualTo(Arrays.asList("", "gate", "fc"));
  }
}
