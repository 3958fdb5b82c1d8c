package dev.candor.metrics.agreement;

import dev.candor.core.InputException;
import dev.candor.metrics.statistics.Bootstrap;
import dev.candor.metrics.statistics.BootstrapInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Does a network that is trained again say the same? The spread of its maps over retrainings.
 *
 * <p>{@code r = sum_j sum_i SD_runs(a_i^j) / (T N)} over T samples and N components, the standard
 * deviation with the number of runs as divisor. Lower is steadier; in units of the map. A map that
 * is the same for every image is steady too: the result holds the value of the same maps paired
 * with the wrong samples, which r must be well below for the maps to be of their images.
 *
 * <p>"What is Important? Internal Interpretability of Models Processing Data with Inherent
 * Structure", OpenReview qr8leFAPrd, equation 3.
 *
 * @param divisor of the squares
 */
public record Reproducibility(Divisor divisor) {
  /** What squares are divided by. */
  public enum Divisor {
    /** The number of runs, as published. */
    RUNS,
    /** One less. */
    RUNS_LESS_ONE
  }

  /** Divided by the number of runs. */
  public static Reproducibility withDefaults() {
    return new Reproducibility(Divisor.RUNS);
  }

  /** With this divisor instead. */
  public Reproducibility with(Divisor other) {
    return new Reproducibility(other);
  }

  /**
   * Of maps by run, sample and component.
   *
   * @param runs {@code runs[run][sample][component]}, two runs or more of the same samples
   * @throws InputException if there are fewer, they differ in shape or a number is not finite
   */
  public Result of(double[][][] runs) {
    checked(runs);
    int samples = runs[0].length;
    List<Double> perSample = new ArrayList<>();
    double sum = 0;
    double shuffled = 0;
    for (int sample = 0; sample < samples; sample++) {
      double own = meanSd(runs, sample, 0);
      perSample.add(own);
      sum += own;
      shuffled += meanSd(runs, sample, 1);
    }
    return new Result(sum / samples, perSample, shuffled / samples);
  }

  /** Run k speaks of sample {@code first + k shift}, round and round. */
  private double meanSd(double[][][] runs, int first, int shift) {
    int samples = runs[0].length;
    int components = runs[0][0].length;
    double sum = 0;
    for (int i = 0; i < components; i++) {
      double mean = 0;
      for (int run = 0; run < runs.length; run++) {
        mean += runs[run][(first + run * shift) % samples][i];
      }
      mean /= runs.length;
      double squares = 0;
      for (int run = 0; run < runs.length; run++) {
        double off = runs[run][(first + run * shift) % samples][i] - mean;
        squares += off * off;
      }
      sum += Math.sqrt(squares / (runs.length - (divisor == Divisor.RUNS ? 0 : 1)));
    }
    return sum / components;
  }

  private static void checked(double[][][] runs) {
    if (runs.length < 2 || runs[0].length == 0 || runs[0][0].length == 0) {
      throw InputException.of(
          "runs", "must be two or more, of one sample or more", runs.length, "train again");
    }
    for (int run = 0; run < runs.length; run++) {
      if (runs[run].length != runs[0].length) {
        throw InputException.of(
            "run " + run,
            "must have as many samples as run 0, " + runs[0].length,
            runs[run].length,
            "explain the same samples");
      }
      for (int sample = 0; sample < runs[run].length; sample++) {
        double[] map = runs[run][sample];
        if (map.length != runs[0][0].length) {
          throw InputException.of(
              "run " + run + ", sample " + sample,
              "must have " + runs[0][0].length + " components",
              map.length,
              "use one grid");
        }
        for (double value : map) {
          if (!Double.isFinite(value)) {
            throw InputException.of(
                "run " + run + ", sample " + sample, "must be finite", value, "check the run");
          }
        }
      }
    }
  }

  /**
   * How steady the maps are.
   *
   * @param r mean over samples and components of the standard deviation over runs
   * @param perSample the same for each sample
   * @param shuffled the same with run k's map of a sample replaced by that of the k-th next sample
   */
  public record Result(double r, List<Double> perSample, double shuffled) {
    /** Copies the list. */
    public Result {
      perSample = List.copyOf(perSample);
    }

    /**
     * How well is r known over such samples, for these runs?
     *
     * @throws InputException if there are fewer than two samples
     */
    public BootstrapInterval interval(Bootstrap bootstrap, long seed) {
      return bootstrap.interval(
          perSample.stream().mapToDouble(Double::doubleValue).toArray(),
          values -> Arrays.stream(values).sum() / values.length,
          seed);
    }
  }
}
