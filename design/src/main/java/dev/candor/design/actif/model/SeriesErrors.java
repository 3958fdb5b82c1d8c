package dev.candor.design.actif.model;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.data.series.Windows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well does a model do on windows it has not seen, beside an answer that looks at nothing?
 *
 * @param value mean absolute error in the target's unit, or the share of right answers
 * @param floor the same of the median of the training targets, or of their most frequent class
 * @param parts what an interval goes over: a part for each subject, or with fewer than five
 *     subjects up to twenty stretches of time of each
 * @param windows how many were asked
 */
public record SeriesErrors(double value, double floor, List<Part> parts, int windows) {
  private static final int FEWEST_SUBJECTS = 5;
  private static final int STRETCHES = 20;

  /** Copies the list. */
  public SeriesErrors {
    parts = List.copyOf(parts);
  }

  /**
   * Some neighbouring windows of one subject.
   *
   * @param subject whose
   * @param value as of the whole
   * @param floor as of the whole
   * @param targets how many were answered
   */
  public record Part(String subject, double value, double floor, int targets) {}

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
    boolean classes = !model.classes().isEmpty();
    double[] truth = test.targets(test.all()).toDoubles();
    double[] known = training.targets(training.all()).toDoubles();
    NdArray answers = model.predict(test, test.all());
    double[] found = classes ? likeliest(answers, model.classes().size()) : answers.toDoubles();
    double blind = classes ? mostFrequent(known) : median(known);
    double[] own = new double[truth.length];
    double[] floor = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      own[i] = off(truth[i], found[i], classes);
      floor[i] = off(truth[i], blind, classes);
    }
    return new SeriesErrors(mean(own), mean(floor), parts(test, own, floor), test.count());
  }

  private static double off(double truth, double answer, boolean classes) {
    return classes ? (truth == answer ? 1 : 0) : Math.abs(truth - answer);
  }

  private static double mean(double... values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static List<Part> parts(Windows test, double[] own, double[] floor) {
    int targets = own.length / test.count();
    List<String> subjects = test.series().subjects();
    int stretches = subjects.size() < FEWEST_SUBJECTS ? STRETCHES : 1;
    List<Part> parts = new ArrayList<>();
    for (String subject : subjects) {
      int[] windows = test.ofSubjects(List.of(subject));
      int count = Math.min(stretches, windows.length);
      for (int part = 0; part < count; part++) {
        int from = (int) ((long) part * windows.length / count);
        int to = (int) ((part + 1L) * windows.length / count);
        double[] some = new double[(to - from) * targets];
        double[] blind = new double[some.length];
        for (int i = from; i < to; i++) {
          System.arraycopy(own, windows[i] * targets, some, (i - from) * targets, targets);
          System.arraycopy(floor, windows[i] * targets, blind, (i - from) * targets, targets);
        }
        parts.add(new Part(subject, mean(some), mean(blind), some.length));
      }
    }
    return parts;
  }

  /** The value of each subject. */
  public SortedMap<String, Double> bySubject() {
    SortedMap<String, double[]> sums = new TreeMap<>();
    for (Part part : parts) {
      double[] sum = sums.computeIfAbsent(part.subject(), s -> new double[2]);
      sum[0] += part.value() * part.targets();
      sum[1] += part.targets();
    }
    SortedMap<String, Double> values = new TreeMap<>();
    sums.forEach((subject, sum) -> values.put(subject, sum[0] / sum[1]));
    return Collections.unmodifiableSortedMap(values);
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
