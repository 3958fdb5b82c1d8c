package dev.candor.whitebox.gradient;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.rng.UniformRandomProvider;

/** What a sampled path needs: where it starts, where on it the gradient is taken, and noise. */
public sealed interface PathDraws {
  /** How many paths are drawn for each input; every input has the same draws. */
  int samples();

  /** How far inputs are moved at random, one standard deviation; 0 for not at all. */
  double deviation();

  /** The seed, where anything is drawn. */
  OptionalLong seed();

  /** Which row of the background a path starts from. */
  int start(int sample, int backgroundRows);

  /** Where on the path, from 0 at its start to 1 at the input. */
  double place(int sample);

  /** What is added to the input. */
  float[] noise(int sample, int width);

  /**
   * Drawn from a seed; the same draws for the same seed, however many samples there are.
   *
   * @param samples how many
   * @param deviation of the noise, 0 for none
   * @param drawnFrom the seed
   */
  record Drawn(int samples, double deviation, long drawnFrom) implements PathDraws {
    /** Checks the numbers. */
    public Drawn {
      if (samples < 1) {
        throw InputException.of("samples", "must be 1 or more", samples, "200 is usual");
      }
      if (!(deviation >= 0 && Double.isFinite(deviation))) {
        throw InputException.of("deviation", "must be 0 or more", deviation, "0 adds no noise");
      }
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.of(drawnFrom);
    }

    @Override
    public int start(int sample, int backgroundRows) {
      return random(sample).nextInt(backgroundRows);
    }

    @Override
    public double place(int sample) {
      UniformRandomProvider random = random(sample);
      random.nextInt();
      return random.nextDouble();
    }

    @Override
    public float[] noise(int sample, int width) {
      UniformRandomProvider random = random(sample);
      random.nextInt();
      random.nextDouble();
      return Noise.normal(random, width, deviation);
    }

    private UniformRandomProvider random(int sample) {
      return Noise.of(drawnFrom, sample);
    }
  }

  /** Draws that were made elsewhere, such as those of another library. */
  final class Given implements PathDraws {
    private final NdArray noise;
    private final int[] starts;
    private final double[] places;

    /**
     * One entry for each sample.
     *
     * @param noise {@code [samples, row...]}
     * @param starts rows of the background
     * @param places from 0 to 1
     */
    public Given(NdArray noise, int[] starts, double[] places) {
      if (starts.length == 0
          || starts.length != places.length
          || noise.rank() < 2
          || noise.length(0) != starts.length) {
        throw InputException.of(
            "draws",
            "must be one or more, as many starts as places as rows of noise",
            starts.length + ", " + places.length + ", " + noise,
            "give one of each for every sample");
      }
      OptionalInt wrong = noise.firstNotFinite();
      if (wrong.isPresent() || Arrays.stream(places).anyMatch(p -> !(p >= 0 && p <= 1))) {
        throw InputException.of(
            "draws", "must be finite, places from 0 to 1", Arrays.toString(places), "correct them");
      }
      this.noise = noise;
      this.starts = starts.clone();
      this.places = places.clone();
    }

    @Override
    public int samples() {
      return starts.length;
    }

    @Override
    public double deviation() {
      for (int i = 0; i < noise.size(); i++) {
        if (noise.get(i) != 0) {
          return Double.NaN;
        }
      }
      return 0;
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.empty();
    }

    @Override
    public int start(int sample, int backgroundRows) {
      if (starts[sample] < 0 || starts[sample] >= backgroundRows) {
        throw InputException.of(
            "start of sample " + sample,
            "must be one of " + backgroundRows + " background rows",
            starts[sample],
            "count from 0");
      }
      return starts[sample];
    }

    @Override
    public double place(int sample) {
      return places[sample];
    }

    @Override
    public float[] noise(int sample, int width) {
      float[] row = new float[width];
      if (noise.size() != width * samples()) {
        throw InputException.of(
            "noise", "must have " + width + " numbers a row", noise, "give rows as the inputs'");
      }
      for (int i = 0; i < width; i++) {
        row[i] = (float) noise.get(sample * width + i);
      }
      return row;
    }
  }
}
