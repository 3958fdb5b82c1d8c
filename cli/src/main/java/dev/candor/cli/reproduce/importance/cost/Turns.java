package dev.candor.cli.reproduce.importance.cost;

import dev.candor.cli.reproduce.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.DoubleSupplier;

/**
 * Two works that take turns, so that whatever else the machine does falls on both.
 *
 * @param ours milliseconds of each round
 * @param other milliseconds of each round of what ours is judged against
 */
public record Turns(List<Double> ours, List<Double> other) {
  /** The figure of {@code ours}. */
  public static final String OURS = "ours";

  /** The figure of {@code other}. */
  public static final String OTHER = "other";

  /** Copies the lists. */
  public Turns {
    ours = List.copyOf(ours);
    other = List.copyOf(other);
  }

  /**
   * Takes turns; the first round is not counted, and who begins changes from round to round.
   *
   * @param ours gives milliseconds
   * @param other gives milliseconds
   */
  public static Turns measure(int rounds, DoubleSupplier ours, DoubleSupplier other) {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      if (round % 2 == 0) {
        first.add(ours.getAsDouble());
        second.add(other.getAsDouble());
      } else {
        second.add(other.getAsDouble());
        first.add(ours.getAsDouble());
      }
    }
    return new Turns(first.subList(1, rounds + 1), second.subList(1, rounds + 1));
  }

  /** The least of some runs. */
  public static double least(int runs, Runnable work) {
    double least = Double.POSITIVE_INFINITY;
    for (int run = 0; run < runs; run++) {
      long began = System.nanoTime();
      work.run();
      least = Math.min(least, (System.nanoTime() - began) / 1e6);
    }
    return least;
  }

  /** As a cell keeps it. */
  public SortedMap<String, List<Double>> figures(int rows) {
    return new Cell.Figures()
        .put(OURS, ours.stream().mapToDouble(Double::doubleValue).toArray())
        .put(OTHER, other.stream().mapToDouble(Double::doubleValue).toArray())
        .put("rows", rows)
        .numbers();
  }

  /** The middle one, or the mean of the two in the middle. */
  public static double median(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  /** The median of the rounds' ratios. */
  public static double ratio(Cell cell) {
    double[] ours = cell.numbers(OURS);
    double[] other = cell.numbers(OTHER);
    double[] ratios = new double[ours.length];
    Arrays.setAll(ratios, round -> ours[round] / other[round]);
    return median(ratios);
  }
}
