package dev.candor.torch.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.torch.Network;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;

class BatchMemoryTest {
  private static final SmallImages ROWS = new SmallImages(64, 16, 1);
  private static final TrainingPlan PLAN =
      TrainingPlan.of(1, Loss.CROSS_ENTROPY).withOptimiser(Optimiser.adamW());
  private static final long MEGABYTE = 1 << 20;

  @Test
  void nativeMemoryStaysFlatOverEpochsInEitherPrecision() {
    for (Precision precision : Precision.values()) {
      try (Network network = SmallImages.network(1)) {
        long[] seen = new long[2];
        BatchTrainer.of(PLAN.withEpochs(160))
            .withPrecision(precision)
            .watching(ROWS, Keep.HIGHEST_ACCURACY)
            .observedBy(
                (report, parameters) -> {
                  // what the engine and the JVM keep for themselves is there after the first ones
                  if (report.epoch() == 60 || report.epoch() == 160) {
                    System.gc();
                    seen[report.epoch() == 60 ? 0 : 1] = Pointer.physicalBytes();
                  }
                })
            .fit(network, ROWS);
        // a hundred epochs of four steps; a step records about 2 MB
        assertThat(seen[1] - seen[0]).isLessThan(40 * MEGABYTE);
      }
    }
  }
}
