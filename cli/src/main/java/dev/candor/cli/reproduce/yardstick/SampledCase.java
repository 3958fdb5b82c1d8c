package dev.candor.cli.reproduce.yardstick;

import dev.candor.blackbox.Interval;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A sampled method on a model for which the truth is known without sampling.
 *
 * @param method what its cells are called
 * @param title what it is called on the page
 * @param model whose truth is known
 * @param truth the value of each component
 * @param intervals the 95 % interval of each component, drawn with a seed
 */
record SampledCase(
    String method,
    String title,
    String model,
    List<Double> truth,
    LongFunction<List<Interval>> intervals) {
  /** The level of the intervals. */
  static final double LEVEL = .95;

  /** Copies the truth. */
  SampledCase {
    truth = List.copyOf(truth);
  }

  /** How many components there are. */
  int components() {
    return truth.size();
  }

  /** How many intervals, of all components, cover the truth. */
  int covered(long seed) {
    List<Interval> drawn = intervals.apply(seed);
    int covered = 0;
    for (int i = 0; i < truth.size(); i++) {
      covered += drawn.get(i).contains(truth.get(i)) ? 1 : 0;
    }
    return covered;
  }
}
