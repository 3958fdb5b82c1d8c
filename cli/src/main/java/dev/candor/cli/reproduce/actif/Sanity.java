package dev.candor.cli.reproduce.actif;

import dev.candor.cli.reproduce.Cell;
import dev.candor.cli.reproduce.Cells;
import dev.candor.cli.reproduce.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * How does one ranking stand against what is known?
 *
 * @param method which ranking
 * @param truth mean Spearman correlation with known weights
 * @param driverFirst seeds in which the driver comes first
 * @param driverRank its mean rank
 * @param constantLast series in which the constant comes last
 * @param series how many there are
 * @param drivers series with one driver
 * @param untrained mean correlation with the ranking of an untrained network; NaN where there is
 *     none
 * @param untrainedSize mean of its size
 * @param renumbered the largest change when units are numbered otherwise; NaN where it was not
 *     asked
 */
record Sanity(
    String method,
    double truth,
    int driverFirst,
    double driverRank,
    int constantLast,
    int series,
    int drivers,
    double untrained,
    double untrainedSize,
    double renumbered) {
  /** A change that is no more than single precision. */
  static final double SAME = 1e-3;

  private static final double UNTRAINED = .3;

  static Sanity of(String method, List<Cell> weights, List<Cell> driver) {
    List<Cell> both = new ArrayList<>(weights);
    both.addAll(driver);
    double[] ranks = Cells.values(driver, "driver." + method);
    int last = 0;
    for (Cell cell : both) {
      double features = cell.numbers("scores." + method).length;
      last += cell.number("constant." + method) == features ? 1 : 0;
    }
    double[] untrained = Cells.values(both, "randomised." + method);
    return new Sanity(
        method,
        mean(Cells.values(weights, "spearman." + method)),
        (int) Arrays.stream(ranks).filter(rank -> rank == 1).count(),
        mean(ranks),
        last,
        both.size(),
        driver.size(),
        mean(untrained),
        mean(DoubleStream.of(untrained).map(Math::abs).toArray()),
        DoubleStream.of(Cells.values(both, "renumbered." + method)).max().orElse(Double.NaN));
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  /** Which tests it fails. */
  List<String> fails() {
    List<String> fails = new ArrayList<>();
    if (renumbered > SAME) {
      fails.add("unit permutation");
    }
    if (constantLast < series) {
      fails.add("constant feature");
    }
    if (driverFirst < drivers) {
      fails.add("known driver");
    }
    if (Math.abs(untrained) >= UNTRAINED) {
      fails.add("model randomisation");
    }
    return fails;
  }

  /** Its row. */
  String[] row() {
    return new String[] {
      KeptTable.title(method),
      Words.number(truth, 3),
      driverFirst + "/" + drivers,
      Words.number(driverRank, 1),
      constantLast + "/" + series,
      Words.number(untrained, 2),
      Words.number(untrainedSize, 2),
      Double.isNaN(renumbered) ? "-" : String.format(java.util.Locale.ROOT, "%.0e", renumbered),
      fails().isEmpty() ? "passes all" : String.join(", ", fails())
    };
  }

  Map<String, Object> asJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("spearman", truth);
    json.put("driverFirst", driverFirst);
    json.put("driverRank", driverRank);
    json.put("drivers", drivers);
    json.put("constantLast", constantLast);
    json.put("series", series);
    json.put("untrained", untrained);
    json.put("untrainedSize", untrainedSize);
    json.put("renumbered", renumbered);
    json.put("fails", fails());
    return json;
  }
}
