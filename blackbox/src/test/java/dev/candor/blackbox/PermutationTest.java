package dev.candor.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermutationTest {
  @Test
  void everyRowIsTakenOnce() {
    for (int rows : new int[] {1, 2, 17, 1000}) {
      int[] order = Permutation.draw(rows, 3, 1, 4);
      assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, rows).toArray());
    }
  }

  @Test
  void everyOrderOfFourComesUpAlike() {
    Map<String, Integer> counts = new HashMap<>();
    int draws = 24_000;
    for (int draw = 0; draw < draws; draw++) {
      counts.merge(Arrays.toString(Permutation.draw(4, 7, draw / 5, draw % 5)), 1, Integer::sum);
    }
    assertThat(counts).hasSize(24);
    double chiSquared =
        counts.values().stream().mapToDouble(c -> (c - 1000.) * (c - 1000.) / 1000).sum();
    assertThat(chiSquared).as("23 degrees of freedom").isCloseTo(23, within(30.));
  }

  @Test
  void aDrawDependsOnItsPlaceOnly() {
    assertThat(Permutation.draw(50, 1, 2, 3)).isEqualTo(Permutation.draw(50, 1, 2, 3));
    assertThat(Permutation.draw(50, 1, 2, 3)).isNotEqualTo(Permutation.draw(50, 1, 3, 2));
    assertThat(Permutation.draw(50, 1, 2, 3)).isNotEqualTo(Permutation.draw(50, 2, 2, 3));
  }
}
