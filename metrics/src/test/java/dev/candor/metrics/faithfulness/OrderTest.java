package dev.candor.metrics.faithfulness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.metrics.measure.Draws;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void equalComponentsComeByPositionOrByLot() {
    double[] attribution = {0.0, 2, -0.0, 2, -3};
    assertThat(components(attribution, RankBy.VALUE, Ties.LOWER_POSITION, 0))
        .containsExactly(1, 3, 0, 2, 4);
    assertThat(components(attribution, RankBy.SIZE, Ties.LOWER_POSITION, 0))
        .containsExactly(4, 1, 3, 0, 2);
    int first = 0;
    for (int seed = 0; seed < 400; seed++) {
      int[] order = components(attribution, RankBy.VALUE, Ties.DRAWN, seed);
      assertThat(order[4]).isEqualTo(4);
      first += order[0] == 1 ? 1 : 0;
    }
    assertThat(first).isBetween(160, 240);
  }

  @Test
  void stridesEndWithEverybody() {
    assertThat(new Stride.Every(16).counts(256)).hasSize(17).endsWith(240, 256);
    assertThat(new Stride.Every(4).counts(9)).containsExactly(0, 4, 8, 9);
    assertThat(new Stride.Steps(4).counts(9)).containsExactly(0, 2, 5, 7, 9);
    assertThat(new Stride.Steps(32).counts(3)).containsExactly(0, 1, 2, 3);
  }

  private static int[] components(double[] attribution, RankBy by, Ties ties, long seed) {
    Order order = Order.falling(attribution, by, ties, Draws.of(seed));
    return IntStream.range(0, order.size()).map(order::component).toArray();
  }
}
