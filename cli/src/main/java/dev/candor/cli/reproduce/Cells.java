package dev.candor.cli.reproduce;

import dev.candor.metrics.statistics.Proportion;
import dev.candor.metrics.statistics.Spread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The finished cells of a study, for its tables to be made from. */
public final class Cells {
  private final List<Cell> all;

  /** These cells. */
  public Cells(List<Cell> all) {
    this.all =
        all.stream().sorted(Comparator.comparingLong((Cell cell) -> cell.key().number())).toList();
  }

  /** The cells of one method on one data set, by their numbers. */
  public List<Cell> of(Part part, String set, String method) {
    return all.stream()
        .filter(
            cell ->
                cell.key().part() == part
                    && cell.key().set().equals(set)
                    && cell.key().method().equals(method))
        .toList();
  }

  /** All cells of a table. */
  public List<Cell> of(Part part) {
    return all.stream().filter(cell -> cell.key().part() == part).toList();
  }

  /** One figure of each of these cells, or NaN where a cell has no such figure. */
  public static double[] values(List<Cell> cells, String name, int position) {
    return cells.stream()
        .mapToDouble(
            cell ->
                cell.numbers().containsKey(name) && cell.numbers(name).length > position
                    ? cell.numbers(name)[position]
                    : Double.NaN)
        .toArray();
  }

  /** The same of figures that stand alone. */
  public static double[] values(List<Cell> cells, String name) {
    return values(cells, name, 0);
  }

  /** The difference of two figures, over the numbers (seeds) that both have; none if none. */
  public static Optional<PairedDifference> paired(
      List<Cell> first, String figure, List<Cell> second, String otherFigure) {
    List<Cell> left = new ArrayList<>();
    List<Cell> right = new ArrayList<>();
    for (Cell cell : first) {
      for (Cell other : second) {
        if (other.key().number() == cell.key().number()) {
          left.add(cell);
          right.add(other);
        }
      }
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(PairedDifference.of(values(left, figure), values(right, otherFigure)));
  }

  /** Mean and spread of a figure; NaN of no cells. */
  public static Spread spread(double[] values) {
    return values.length == 0
        ? new Spread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN)
        : Spread.of(values);
  }

  /** How many of these are one: the counts of precision 1.00 and of exact orders. */
  public static Proportion ones(double[] values) {
    return new Proportion(Arrays.stream(values).filter(v -> v >= 1 - 1e-12).count(), values.length);
  }
}
