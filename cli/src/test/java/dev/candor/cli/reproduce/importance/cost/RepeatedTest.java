package dev.candor.cli.reproduce.importance.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import org.junit.jupiter.api.Test;

/** The batch that a cost cell steps on. */
final class RepeatedTest {
  @Test
  void anEpochGivesTheBatchSoManyTimesAndEnds() {
    Batch batch = new Batch(NdArray.of(new double[6], 2, 3), NdArray.of(new double[2], 2, 1));
    Repeated repeated = new Repeated(batch, 3);
    int given = 0;
    try (BatchReader reader = repeated.epoch(0)) {
      while (given < 10 && reader.next().isPresent()) {
        given++;
      }
    }
    assertThat(given).isEqualTo(repeated.batches());
    assertThat(repeated.rows()).isEqualTo(6);
  }
}
