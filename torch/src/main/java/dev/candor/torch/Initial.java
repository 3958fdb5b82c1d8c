package dev.candor.torch;

import dev.candor.core.InputException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * What is a parameter before training? Drawn on the heap from its own seed, never by the engine.
 */
public sealed interface Initial {
  /** So many values, from this seed. */
  float[] draw(long seed, int size);

  /** The same value everywhere. */
  record Constant(double value) implements Initial {
    @Override
    public float[] draw(long seed, int size) {
      float[] values = new float[size];
      Arrays.fill(values, (float) value);
      return values;
    }
  }

  /** Uniform in {@code [-bound, bound)}. */
  record Uniform(double bound) implements Initial {
    @Override
    public float[] draw(long seed, int size) {
      UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
      }
      return values;
    }
  }

  /** Normal with mean 0, by Box and Muller's formula (1958). */
  record Normal(double deviation) implements Initial {
    @Override
    public float[] draw(long seed, int size) {
      UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
      float[] values = new float[size];
      for (int i = 0; i < size; i++) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        double angle = 2 * Math.PI * random.nextDouble();
        values[i] = (float) (deviation * radius * StrictMath.cos(angle));
      }
      return values;
    }
  }

  /** These values, the same for every seed: a prior. */
  record Values(List<Double> values) implements Initial {
    /** Copies the values. */
    public Values {
      values = List.copyOf(values);
    }

    @Override
    public float[] draw(long seed, int size) {
      if (values.size() != size) {
        throw InputException.of(
            "initial values", "must be " + size, values.size(), "give one per number");
      }
      float[] drawn = new float[size];
      for (int i = 0; i < size; i++) {
        drawn[i] = values.get(i).floatValue();
      }
      return drawn;
    }
  }
}
