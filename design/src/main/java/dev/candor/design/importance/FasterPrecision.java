package dev.candor.design.importance;

import dev.candor.torch.Network;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Precision;
import java.util.Optional;

/**
 * Which precision is faster on this machine? A few steps of the IA in each, the first ones apart.
 */
final class FasterPrecision {
  private static final int ROUNDS = 3;

  private FasterPrecision() {}

  static Precision find(ImportanceTrainer trainer) {
    ImportanceModel.Description description =
        new ImportanceModel.Description(
            Kind.IA, trainer.design(), 0, trainer.classes(), trainer.fit(), Precision.FP32);
    Batch first;
    try (BatchReader reader = trainer.training().epoch(0)) {
      first = reader.next().orElseThrow();
    }
    BatchSource same = new Same(first);
    try (Network network = Networks.drawn(description)) {
      double single = Double.POSITIVE_INFINITY;
      double half = Double.POSITIVE_INFINITY;
      for (int round = 0; round <= ROUNDS; round++) {
        double one = millis(trainer, network, same, Precision.FP32);
        double other = millis(trainer, network, same, Precision.BF16);
        // the first round compiles and reserves
        single = round == 0 ? single : Math.min(single, one);
        half = round == 0 ? half : Math.min(half, other);
      }
      return half < single ? Precision.BF16 : Precision.FP32;
    }
  }

  private static double millis(
      ImportanceTrainer trainer, Network network, BatchSource source, Precision precision) {
    return BatchTrainer.of(trainer.fit().withEpochs(1).plan())
        .withThreads(trainer.fit().threads())
        .withPrecision(precision)
        .fit(network, source)
        .millis();
  }

  /** Two steps on one batch. */
  private record Same(Batch batch) implements BatchSource {
    @Override
    public int rows() {
      return 2 * batch.rows();
    }

    @Override
    public int batches() {
      return 2;
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
}
