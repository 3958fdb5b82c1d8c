package dev.candor.whitebox.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayeredFlowTest {
  @ParameterizedTest
  @CsvSource({"1,2,1", "2,3,2", "3,3,3", "4,4,2", "5,2,4", "6,4,3"})
  void isTheSmallestCut(long seed, int n, int layers) {
    Random random = new Random(seed);
    List<double[]> pipes = new ArrayList<>();
    for (int l = 0; l < layers; l++) {
      pipes.add(random.doubles((long) n * n).map(w -> w < 0.3 ? 0 : w).toArray());
    }
    for (int reader = 0; reader < n; reader++) {
      double[] flows = LayeredFlow.fromTop(pipes, n, reader);
      for (int token = 0; token < n; token++) {
        assertThat(flows[token]).isCloseTo(smallestCut(pipes, n, reader, token), within(1e-9));
      }
    }
  }

  @Test
  void throughOneLayerIsThePipeItself() {
    double[] pipes = {0.5, 0.25, 0.25, 0, 0.75, 0.25, 0.1, 0.2, 0.7};
    assertThat(LayeredFlow.fromTop(List.of(pipes), 3, 0)).containsExactly(0.5, 0.25, 0.25);
  }

  /** Over every set of nodes that holds the source and not the sink. */
  private static double smallestCut(List<double[]> pipes, int n, int reader, int token) {
    int nodes = (pipes.size() + 1) * n;
    int source = pipes.size() * n + reader;
    double smallest = Double.POSITIVE_INFINITY;
    for (int set = 0; set < 1 << nodes; set++) {
      if ((set >> source & 1) == 0 || (set >> token & 1) == 1) {
        continue;
      }
      double cut = 0;
      for (int node = n; node < nodes; node++) {
        if ((set >> node & 1) == 1) {
          for (int j = 0; j < n; j++) {
            int below = (node / n - 1) * n + j;
            cut += (set >> below & 1) == 1 ? 0 : pipes.get(node / n - 1)[node % n * n + j];
          }
        }
      }
      smallest = Math.min(smallest, cut);
    }
    return smallest;
  }
}
