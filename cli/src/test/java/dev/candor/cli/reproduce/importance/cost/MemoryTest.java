package dev.candor.cli.reproduce.importance.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of memory over epochs. */
final class MemoryTest {
  @Test
  void oneHighEpochIsNoGrowthButAMebibyteAnEpochIs() {
    double[] flat = IntStream.range(0, 30).mapToDouble(epoch -> epoch == 29 ? 900 : 300).toArray();
    double[] growing = IntStream.range(0, 30).mapToDouble(epoch -> epoch * (1 << 20)).toArray();

    assertThat(Memory.growth(flat)).isZero();
    assertThat(Memory.growth(growing)).isEqualTo(10 * (1 << 20));
  }
}
