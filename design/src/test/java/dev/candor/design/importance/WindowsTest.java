package dev.candor.design.importance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.candor.core.NdArray;
import dev.candor.torch.train.Batch;
import dev.candor.torch.train.BatchReader;
import dev.candor.torch.train.BatchSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The same networks over windows of a series: components need not be patches. */
class WindowsTest {
  private static final int STEPS = 48;
  private static final int WINDOW = 6;
  private static final int COUNT = STEPS / WINDOW;

  /** Noise, and in one window a rise or a fall, which is the class. */
  private record Series(NdArray inputs, NdArray labels, List<Integer> window) {
    static Series drawn(long seed, int rows) {
      SplittableRandom random = new SplittableRandom(seed);
      float[] labels = new float[rows];
      int[] window = new int[rows];
      NdArray inputs =
          NdArray.ofFloats(
              to -> {
                for (int row = 0; row < rows; row++) {
                  labels[row] = random.nextInt(2);
                  window[row] = random.nextInt(COUNT);
                  for (int t = 0; t < STEPS; t++) {
                    boolean within = t / WINDOW == window[row];
                    double slope = (t % WINDOW - (WINDOW - 1) / 2.0) * (labels[row] == 1 ? 1 : -1);
                    double noise = random.nextDouble() - .5;
                    to[row * STEPS + t] = (float) (noise + (within ? slope : 0));
                  }
                }
              },
              rows,
              1,
              STEPS);
      return new Series(
          inputs, NdArray.of(labels, rows, 1), Arrays.stream(window).boxed().toList());
    }
  }

  private record Rows(long seed, int rows) implements BatchSource {
    @Override
    public int batches() {
      return rows / 30;
    }

    @Override
    public BatchReader epoch(int epoch) {
      AtomicInteger next = new AtomicInteger();
      return new BatchReader() {
        @Override
        public Optional<Batch> next() {
          if (next.get() == batches()) {
            return Optional.empty();
          }
          Series series = Series.drawn(seed + 100L * epoch + next.getAndIncrement(), 30);
          return Optional.of(new Batch(series.inputs(), series.labels()));
        }

        @Override
        public void close() {}
      };
    }
  }

  @Test
  void findTheWindowThatMakesTheClassOfASeries() {
    Design design =
        Design.of(Components.windows(1, STEPS, WINDOW))
            .withK(8)
            .withWidths(SmallShapes.DESIGN.widths());
    ImportanceTrainer trainer =
        ImportanceTrainer.of(
            design,
            SmallShapes.FIT.withEpochs(6),
            List.of("fall", "rise"),
            new Rows(1, 240),
            new Rows(50_000, 60));
    Series unseen = Series.drawn(99, 60);
    try (ImportanceModel model = trainer.trainImportance()) {
      Looked looked = model.look(unseen.inputs());
      assertThat(SmallShapes.accuracy(looked.answers(), unseen.labels())).isGreaterThan(.9);
      int found = 0;
      for (int row = 0; row < 60; row++) {
        int best = 0;
        for (int i = 1; i < COUNT; i++) {
          best = looked.maps().at(row, i) > looked.maps().at(row, best) ? i : best;
        }
        found += best == unseen.window().get(row) ? 1 : 0;
      }
      assertThat(found).isGreaterThan(40);
    }
  }
}
