package dev.candor.report.series;

import dev.candor.report.heat.HeatMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A map over time and feature, summed both ways.
 *
 * @param byFeature for each feature the sum over the steps, with its sign
 * @param byStep for each step the sum over the features
 */
public record WindowSums(List<Double> byFeature, List<Double> byStep) {
  /** Copies the lists. */
  public WindowSums {
    byFeature = List.copyOf(byFeature);
    byStep = List.copyOf(byStep);
  }

  /** The sums of a map {@code [steps, features]}. */
  public static WindowSums of(HeatMap map) {
    List<Double> features = new ArrayList<>(Collections.nCopies(map.columns(), 0.));
    List<Double> steps = new ArrayList<>();
    for (int step = 0; step < map.rows(); step++) {
      double sum = 0;
      for (int feature = 0; feature < map.columns(); feature++) {
        double value = map.at(step, feature);
        sum += value;
        features.set(feature, features.get(feature) + value);
      }
      steps.add(sum);
    }
    return new WindowSums(features, steps);
  }
}
