package dev.candor.whitebox.gradient;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.OptionalLong;

/** The noise that is added to inputs. */
public sealed interface NoiseDraws {
  /** How many noisy copies of each input; every input has the same noise. */
  int samples();

  /** As evidence has it. */
  String label();

  /** The seed, where anything is drawn. */
  OptionalLong seed();

  /** What is added for a copy. */
  float[] noise(int sample, int width);

  /**
   * Normal noise from a seed.
   *
   * @param samples how many copies; 50 is usual
   * @param deviation the noise's standard deviation, in the unit of the input; 10 to 20 % of the
   *     input's range is usual
   * @param drawnFrom the seed
   */
  record Drawn(int samples, double deviation, long drawnFrom) implements NoiseDraws {
    /** Checks the numbers. */
    public Drawn {
      if (samples < 1) {
        throw InputException.of("samples", "must be 1 or more", samples, "50 is usual");
      }
      if (!(deviation > 0 && Double.isFinite(deviation))) {
        throw InputException.of("deviation", "must be above 0", deviation, "such as 0.15");
      }
    }

    @Override
    public String label() {
      return "normal, deviation " + deviation;
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.of(drawnFrom);
    }

    @Override
    public float[] noise(int sample, int width) {
      return Noise.normal(Noise.of(drawnFrom, sample), width, deviation);
    }
  }

  /**
   * Noise that was drawn elsewhere.
   *
   * @param rows {@code [samples, row...]}
   */
  record Given(NdArray rows) implements NoiseDraws {
    /** Checks that there are rows. */
    public Given {
      if (rows.rank() < 2 || rows.length(0) == 0 || rows.firstNotFinite().isPresent()) {
        throw InputException.of("noise", "must be finite, one row or more", rows, "give such");
      }
    }

    @Override
    public int samples() {
      return rows.length(0);
    }

    @Override
    public String label() {
      return "given";
    }

    @Override
    public OptionalLong seed() {
      return OptionalLong.empty();
    }

    @Override
    public float[] noise(int sample, int width) {
      NdArray row = rows.row(sample);
      if (row.size() != width) {
        throw InputException.of(
            "noise", "must have " + width + " numbers a row", rows, "give rows as the inputs'");
      }
      return row.toFloats();
    }
  }
}
