package dev.candor.cli.evaluate;

import dev.candor.report.evaluation.AgainstBest;
import dev.candor.report.evaluation.AgainstRandom;
import dev.candor.report.evaluation.Cell;
import dev.candor.report.evaluation.Comparison;
import dev.candor.report.summary.Better;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who is best under a criterion, who cannot be told from the best, and who not from random? */
final class Standings {
  private static final String RANDOM = "random";

  private final List<Comparison> comparisons;

  Standings(List<Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  /** The cells of one criterion with their standings. */
  List<Cell> of(List<Cell> cells, Optional<Better> better) {
    Optional<Cell> best = better.flatMap(way -> best(cells, way));
    if (better.isEmpty() || best.isEmpty()) {
      return cells;
    }
    return cells.stream()
        .map(cell -> cell.withStanding(besideBest(cell, best.get()), besideRandom(cell, better)))
        .toList();
  }

  private Optional<Cell> best(List<Cell> cells, Better way) {
    Comparator<Cell> byValue = Comparator.comparingDouble(cell -> cell.value().orElseThrow());
    return cells.stream()
        .filter(cell -> cell.value().isPresent() && isTested(cell))
        .max(way == Better.HIGHER ? byValue : byValue.reversed());
  }

  private boolean isTested(Cell cell) {
    return comparisons.stream()
        .anyMatch(
            c ->
                c.measure().equals(cell.measure())
                    && (c.one().equals(cell.method()) || c.other().equals(cell.method())));
  }

  private AgainstBest besideBest(Cell cell, Cell best) {
    if (cell.method().equals(best.method())) {
      return AgainstBest.BEST;
    }
    return comparison(cell, best.method())
        .map(c -> c.isSignificant() ? AgainstBest.WORSE : AgainstBest.NOT_TOLD_APART)
        .orElse(AgainstBest.NOT_COMPARED);
  }

  private AgainstRandom besideRandom(Cell cell, Optional<Better> better) {
    return comparison(cell, RANDOM)
        .map(
            c -> {
              if (!c.isSignificant()) {
                return AgainstRandom.NOT_TOLD_APART;
              }
              boolean larger = c.one().equals(cell.method()) == c.difference() > 0;
              return larger == better.equals(Optional.of(Better.HIGHER))
                  ? AgainstRandom.BETTER
                  : AgainstRandom.WORSE;
            })
        .orElse(AgainstRandom.NOT_COMPARED);
  }

  private Optional<Comparison> comparison(Cell cell, String other) {
    return comparisons.stream()
        .filter(c -> c.isOf(cell.measure(), cell.method(), other))
        .findFirst();
  }
}
