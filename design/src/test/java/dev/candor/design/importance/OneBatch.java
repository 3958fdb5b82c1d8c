package dev.candor.design.importance;

import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Optional;

/** The same batch, so many times. */
record OneBatch(Batch batch, int batches) implements BatchSource {
  @Override
  public int rows() {
    return batch.rows() * batches;
  }

  @Override
  public BatchReader epoch(int epoch) {
    return new BatchReader() {
      @Override
      public Optional<Batch> next() {
        return Optional.of(batch);
      }

      @Override
      public void close() {}
    };
  }
}
