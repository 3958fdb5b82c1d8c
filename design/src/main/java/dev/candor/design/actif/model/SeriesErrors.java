package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.series.Windows;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well does a model do on windows it has not seen, beside an answer that looks at nothing?
 *
 * @param value mean absolute error in the target's unit, or the share of right answers
 * @param floor the same of the median of the training targets, or of their most frequent class
 * @param bySubject the value of each subject, in the order in which they come
 * @param windows how many were asked
 */
public record SeriesErrors(
    double value, double floor, SortedMap<String, Double> bySubject, int windows) {
  /** Copies the map. */
  public SeriesErrors {
    bySubject = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(bySubject));
  }

  /**
   * Asks the model. Where each step has a target, all count.
   *
   * @param test windows in their own units
   * @param training those it was trained on, which the floor is found on
   */
  public static SeriesErrors of(SeriesModel model, Windows test, Windows training) {
    if (!test.series().features().equals(model.features())) {
      throw InputException.of(
          "test windows",
          "must have the model's features, " + model.features(),
          test.series().features(),
          "prepare them as for training");
    }
    double[] truth = test.targets(test.all()).toDoubles();
    double[] known = training.targets(training.all()).toDoubles();
    NdArray answers = model.predict(test, test.all());
    boolean classes = !model.classes().isEmpty();
    double[] found = classes ? likeliest(answers, model.classes().size()) : answers.toDoubles();
    double blind = classes ? mostFrequent(known) : median(known);
    int targets = truth.length / test.count();
    double value = 0;
    double floor = 0;
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < truth.length; i++) {
      double own = off(truth[i], found[i], classes);
      value += own / truth.length;
      floor += off(truth[i], blind, classes) / truth.length;
      double[] sum = sums.computeIfAbsent(test.subject(i / targets), s -> new double[2]);
      sum[0] += own;
      sum[1]++;
    }
    SortedMap<String, Double> bySubject = new TreeMap<>();
    sums.forEach((subject, sum) -> bySubject.put(subject, sum[0] / sum[1]));
    return new SeriesErrors(value, floor, bySubject, test.count());
  }

  private static double off(double truth, double answer, boolean classes) {
    return classes ? (truth == answer ? 1 : 0) : Math.abs(truth - answer);
  }

  private static double[] likeliest(NdArray answers, int classes) {
    double[] all = answers.toDoubles();
    double[] found = new double[all.length / classes];
    for (int i = 0; i < all.length; i++) {
      int target = i / classes;
      if (all[i] > all[target * classes + (int) found[target]]) {
        found[target] = i % classes;
      }
    }
    return found;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double mostFrequent(double[] classes) {
    Map<Double, Integer> counts = new TreeMap<>();
    for (double one : classes) {
      counts.merge(one, 1, Integer::sum);
    }
    return counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }
}
