package dev.candor.blackbox;

import dev.candor.core.Confirmation;
import dev.candor.core.RankedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** How far the score dropped, for each feature in each repeat that was finished. */
final class Drops {
  private static final int ENOUGH_FOR_QUANTILES = 40;

  private final List<String> names;
  private final List<List<Double>> drops = new ArrayList<>();

  Drops(List<String> names) {
    this.names = names;
    names.forEach(name -> drops.add(new ArrayList<>()));
  }

  void add(int feature, double drop) {
    drops.get(feature).add(drop);
  }

  /** Repeats that are finished for the feature that has fewest. */
  int fewestRepeats() {
    return drops.stream().mapToInt(List::size).min().orElse(0);
  }

  /** Features without any repeat. */
  long notMeasured() {
    return drops.stream().filter(List::isEmpty).count();
  }

  /** By mean drop, the earlier column first where they are equal; without those not measured. */
  List<RankedFeature> ranked() {
    int[] order =
        IntStream.range(0, names.size())
            .filter(feature -> !drops.get(feature).isEmpty())
            .boxed()
            .sorted(Comparator.comparingDouble(feature -> -mean(drops.get(feature))))
            .mapToInt(Integer::intValue)
            .toArray();
    List<RankedFeature> ranked = new ArrayList<>();
    for (int feature : order) {
      double[] sorted = drops.get(feature).stream().mapToDouble(d -> d).sorted().toArray();
      int cut = sorted.length < ENOUGH_FOR_QUANTILES ? 0 : (int) (0.025 * sorted.length);
      ranked.add(
          new RankedFeature(
              names.get(feature),
              mean(drops.get(feature)),
              sorted[cut],
              sorted[sorted.length - 1 - cut],
              ranked.size() + 1,
              sd(ranks(feature)),
              Confirmation.NOT_TESTED));
    }
    return ranked;
  }

  /**
   * The error of each feature's mean drop by the name of the check: its standard error, and
   * Student's interval of 95 %. Features with one repeat have none.
   */
  SortedMap<String, Double> errors() {
    SortedMap<String, Double> errors = new TreeMap<>();
    for (int feature = 0; feature < names.size(); feature++) {
      double[] all = drops.get(feature).stream().mapToDouble(d -> d).toArray();
      if (all.length > 1) {
        String name = names.get(feature);
        double error = sd(all) / Math.sqrt(all.length);
        double reach = error * TDistribution.of(all.length - 1).inverseCumulativeProbability(0.975);
        errors.put("standardError " + name, error);
        errors.put("interval95Low " + name, mean(drops.get(feature)) - reach);
        errors.put("interval95High " + name, mean(drops.get(feature)) + reach);
      }
    }
    return errors;
  }

  /**
   * Its rank in every repeat that all features have; equal drops share the middle of their places.
   */
  private double[] ranks(int feature) {
    double[] ranks = new double[fewestRepeats()];
    for (int repeat = 0; repeat < ranks.length; repeat++) {
      double own = drops.get(feature).get(repeat);
      double rank = 0.5;
      for (List<Double> other : drops) {
        rank += other.get(repeat) > own ? 1 : other.get(repeat) == own ? 0.5 : 0;
      }
      ranks[repeat] = rank;
    }
    return ranks;
  }

  private static double mean(List<Double> values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    // without minus zero, which would be sorted and printed as something else than zero
    return sum / values.size() + 0.0;
  }

  private static double sd(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = Arrays.stream(values).boxed().reduce(0.0, Double::sum) / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
