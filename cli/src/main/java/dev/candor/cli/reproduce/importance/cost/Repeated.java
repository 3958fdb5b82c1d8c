package dev.candor.cli.reproduce.importance.cost;

import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Optional;

/** The same batch, so many times in an epoch: steps alone, nothing read or cut. */
public record Repeated(Batch batch, int batches) implements BatchSource {
  @Override
  public int rows() {
    return batch.rows() * batches;
  }

  @Override
  public BatchReader epoch(int epoch) {
    return new BatchReader() {
      private int given;

      @Override
      public Optional<Batch> next() {
        return given++ < batches ? Optional.of(batch) : Optional.empty();
      }

      @Override
      public void close() {}
    };
  }
}
