package dev.candor.torch.train;

import dev.candor.core.NdArray;
import dev.candor.torch.Link;
import dev.candor.torch.Network;
import dev.candor.torch.graph.image.SmallBackbone;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;

/** Images of 8 x 8 pixels whose class is the channel that is bright, in batches; and a network. */
record SmallImages(int rows, int batchRows, long seed) implements BatchSource {
  static final List<Integer> SHAPE = List.of(3, 8, 8);

  static Network network(long seed) {
    SmallBackbone backbone = new SmallBackbone(3, List.of(4, 8), 3);
    return Network.createInParts(backbone.alone(), SHAPE, Link.SOFTMAX, seed);
  }

  @Override
  public int batches() {
    return (rows - 1) / batchRows + 1;
  }

  @Override
  public BatchReader epoch(int epoch) {
    Queue<Batch> batches = new ArrayDeque<>();
    for (int b = 0; b < batches(); b++) {
      int from = rows * b / batches();
      int to = rows * (b + 1) / batches();
      batches.add(batch(new SplittableRandom(seed + 31L * epoch + 1009L * b), to - from));
    }
    return new BatchReader() {
      @Override
      public Optional<Batch> next() {
        return Optional.ofNullable(batches.poll());
      }

      @Override
      public void close() {}
    };
  }

  private static Batch batch(SplittableRandom random, int count) {
    float[] labels = new float[count];
    NdArray inputs =
        NdArray.ofFloats(
            to -> {
              for (int i = 0; i < to.length; i++) {
                to[i] = (float) random.nextDouble();
              }
              for (int i = 0; i < count; i++) {
                int label = random.nextInt(3);
                labels[i] = label;
                int start = (i * 3 + label) * 64 + random.nextInt(32);
                for (int j = 0; j < 24; j++) {
                  to[start + j] += 1;
                }
              }
            },
            count,
            3,
            8,
            8);
    return new Batch(inputs, NdArray.of(labels, count, 1));
  }

  static NdArray some() {
    return batch(new SplittableRandom(99), 6).inputs();
  }

  /** The parameters whose names begin so. */
  static List<String> named(Network network, String beginning) {
    return Arrays.stream(network.specifications().keySet().toArray(String[]::new))
        .filter(name -> name.startsWith(beginning))
        .toList();
  }
}
