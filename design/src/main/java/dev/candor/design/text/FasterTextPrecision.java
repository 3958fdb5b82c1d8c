package dev.candor.design.text;

import dev.candor.torch.Network;
import dev.candor.torch.text.EncoderShape;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import dev.candor.torch.train.BatchTrainer;
import dev.candor.torch.train.Precision;
import java.util.Optional;

/** Which precision is faster on this machine? Two steps in each, three times; the first apart. */
final class FasterTextPrecision {
  private static final int ROUNDS = 3;

  private FasterTextPrecision() {}

  /** The network has the numbers afterwards that it had before. */
  static Precision find(Network network, BatchSource source, TextFit fit, EncoderShape shape) {
    Batch first;
    try (BatchReader reader = source.epoch(0)) {
      first = reader.next().orElseThrow();
    }
    BatchSource same = new Same(first);
    var numbers = network.parameters();
    try {
      double single = Double.POSITIVE_INFINITY;
      double half = Double.POSITIVE_INFINITY;
      for (int round = 0; round <= ROUNDS; round++) {
        double one = millis(network, same, fit, shape, Precision.FP32);
        double other = millis(network, same, fit, shape, Precision.BF16);
        // the first round compiles and reserves
        single = round == 0 ? single : Math.min(single, one);
        half = round == 0 ? half : Math.min(half, other);
      }
      return half < single ? Precision.BF16 : Precision.FP32;
    } finally {
      network.replace(numbers);
    }
  }

  private static double millis(
      Network network, BatchSource source, TextFit fit, EncoderShape shape, Precision precision) {
    return BatchTrainer.of(fit.withEpochs(1).plan(shape))
        .withThreads(fit.threads())
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
        public void close() {
          // holds nothing
        }
      };
    }
  }
}
