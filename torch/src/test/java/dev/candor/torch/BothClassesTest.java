package dev.candor.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.graph.Affine;
import dev.candor.torch.graph.Graph;
import dev.candor.torch.graph.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BothClassesTest {
  @Test
  void theFirstClassIsTheSecondTurnedRound() {
    try (Network network =
        Network.imported(
            new Graph(
                List.of("x"),
                List.of(new Node("fc", new Affine(2, 1, false), List.of("x"), List.of("y"))),
                "y"),
            List.of(2),
            RowLimit.PARTS,
            Map.of("fc.weight", NdArray.of(new float[] {2, -3}, 1, 2)))) {
      NdArray rows = NdArray.of(new float[] {1, 1, 0, 1}, 2, 2);

      List<double[]> outputs =
          new BothClasses(network)
              .work(
                  2,
                  8,
                  (run, from, to) -> Tensors.toDoubles(run.outputs(run.rows(rows, from, to))));

      assertThat(outputs).hasSize(1);
      assertThat(outputs.get(0)).containsExactly(1, -1, 3, -3);
    }
  }
}
