package dev.candor.torch.text;

import dev.candor.core.NdArray;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Small encoders with drawn numbers. */
final class TinyEncoders {
  static final EncoderShape SHAPE = new EncoderShape(40, 12, 8, 2, 2, 16, 1e-12, 0);

  private TinyEncoders() {}

  static NdArray drawn(SplittableRandom random, int... shape) {
    return NdArray.ofFloats(
        to -> {
          for (int i = 0; i < to.length; i++) {
            to[i] = (float) (random.nextDouble() - .5);
          }
        },
        shape);
  }

  static PretrainedEncoder of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SortedMap<String, NdArray> all = new TreeMap<>();
    EncoderParameters.shapes(SHAPE, Optional.empty())
        .forEach(
            (name, shape) ->
                all.put(name, drawn(random, shape.stream().mapToInt(i -> i).toArray())));
    return PretrainedEncoder.of(SHAPE, all);
  }
}
