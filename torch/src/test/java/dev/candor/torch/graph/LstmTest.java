package dev.candor.torch.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.Interception;
import dev.candor.torch.Layer;
import dev.candor.torch.Network;
import dev.candor.torch.Pass;
import dev.candor.torch.RowLimit;
import dev.candor.torch.Tensors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LstmTest {
  /** Sees every part, changes nothing. */
  private record Watching(List<String> seen) implements Interception {
    @Override
    public Tensor answer(String path, Layer layer, Pass pass, Tensor input) {
      seen.add(path);
      return layer.forward(pass, input);
    }

    @Override
    public boolean piecewise() {
      return true;
    }
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void writtenOutItGivesWhatItGivesInOneGo(Direction direction) {
    SplittableRandom random = new SplittableRandom(5);
    Lstm lstm = new Lstm(3, 4, direction);
    Map<String, NdArray> numbers = new LinkedHashMap<>();
    lstm.parts()
        .forEach(
            (name, part) ->
                part.parameters()
                    .forEach(
                        p ->
                            numbers.put(
                                "lstm." + name + "." + p.name(),
                                drawn(random, p.shape().stream().mapToInt(i -> i).toArray()))));
    Graph graph =
        new Graph(List.of("x"), List.of(new Node("lstm", lstm, List.of("x"), List.of("y"))), "y");
    List<String> seen = new ArrayList<>();
    try (Network network = Network.imported(graph, List.of(5, 3), RowLimit.PARTS, numbers)) {
      NdArray batch = drawn(random, 2, 5, 3);
      List<double[]> found =
          network.work(
              2,
              60,
              (run, from, to) -> {
                Tensor rows = run.rows(batch, 0, 2);
                Tensor plain = run.outputs(rows);
                Tensor written = run.outputs(rows, new Watching(seen));
                return Tensors.toDoubles(plain.sub(written).abs().max());
              });
      assertThat(found.get(0)[0]).isLessThan(1e-6);
    }
    assertThat(seen).doesNotHaveDuplicates().contains("lstm.step4.shown");
  }

  private static NdArray drawn(SplittableRandom random, int... shape) {
    int size = 1;
    for (int length : shape) {
      size *= length;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (random.nextDouble() * 2 - 1);
    }
    return NdArray.of(values, shape);
  }
}
