package dev.candor.metrics.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CostTest {
  private static final int SIZE = 48 << 20;

  @Test
  void theHeapsPeakHoldsWhatTheWorkAllocated() {
    PeakBytes<Integer> found =
        PeakBytes.during(PeakBytes.How.HEAP_POOLS, () -> new byte[SIZE].length);
    assertThat(found.result()).isEqualTo(SIZE);
    assertThat(found.bytes()).isBetween((long) SIZE, 3L * SIZE);
  }

  @Test
  void theResidentSetHoldsNativeMemoryToo() {
    assumeTrue(
        Files.isWritable(Path.of("/proc/self/clear_refs")), "needs Linux's /proc/self/clear_refs");
    PeakBytes<Integer> found =
        PeakBytes.during(
            PeakBytes.How.RESIDENT_SET,
            () -> {
              ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
              for (int i = 0; i < SIZE; i += 4096) {
                buffer.put(i, (byte) 1);
              }
              return buffer.capacity();
            });
    assertThat(found.bytes()).isBetween(SIZE / 10 * 9L, 3L * SIZE);
  }

  @Test
  void evidenceSaysHowTheBytesWereMeasured() {
    Evidence plain = Evidence.of("by hand").withCost(12, 3.5);
    assertThat(Cost.of(plain)).isEqualTo(new Cost(12, 3.5, OptionalLong.empty(), Optional.empty()));
    Evidence measured = new PeakBytes<>("", 99, PeakBytes.How.HEAP_POOLS).in(plain);
    assertThat(Cost.of(measured))
        .isEqualTo(new Cost(12, 3.5, OptionalLong.of(99), Optional.of(PeakBytes.How.HEAP_POOLS)));
    assertThatThrownBy(() -> Cost.of(plain.withCheck(PeakBytes.NAME, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("must say how");
  }

  @Test
  void costsAddUpAndThePeakIsTheHigherOne() {
    Cost one = new Cost(2, 1, OptionalLong.of(5), Optional.of(PeakBytes.How.HEAP_POOLS));
    Cost other = new Cost(3, 2, OptionalLong.of(4), Optional.of(PeakBytes.How.HEAP_POOLS));
    assertThat(one.plus(other))
        .isEqualTo(new Cost(5, 3, OptionalLong.of(5), Optional.of(PeakBytes.How.HEAP_POOLS)));
    Cost resident = new Cost(3, 2, OptionalLong.of(4), Optional.of(PeakBytes.How.RESIDENT_SET));
    assertThatThrownBy(() -> one.plus(resident))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one way");
    Cost unknown = new Cost(1, 1, OptionalLong.empty(), Optional.empty());
    assertThat(one.plus(unknown).peakBytes()).isEmpty();
  }
}
