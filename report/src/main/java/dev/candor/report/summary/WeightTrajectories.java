package dev.candor.report.summary;

import java.util.ArrayList;
import java.util.List;

/**
 * How did the weight of every feature move while the network learned?
 *
 * @param epochs the epochs that were recorded, counting up
 * @param features one line per feature
 */
public record WeightTrajectories(List<Integer> epochs, List<Trajectory> features) {
  /**
   * One feature's line.
   *
   * @param feature the source column's name
   * @param weights mean weight over seeds at every recorded epoch
   */
  public record Trajectory(String feature, List<Double> weights) {
    /** Checks that the weights are finite. */
    public Trajectory {
      weights = List.copyOf(weights);
      for (double weight : weights) {
        Checks.finite("weight of " + feature, weight);
      }
    }
  }

  /** Checks that every line has as many points as there are epochs. */
  public WeightTrajectories {
    epochs = List.copyOf(epochs);
    features = List.copyOf(features);
    Checks.notEmpty("epochs of trajectories", epochs);
    Checks.notEmpty("features of trajectories", features);
    int before = -1;
    for (int epoch : epochs) {
      Checks.later(before, epoch);
      before = epoch;
    }
    for (Trajectory line : features) {
      Checks.sameSize("weights of " + line.feature(), epochs.size(), line.weights().size());
    }
  }

  /**
   * Trajectories from an array.
   *
   * @param epochs the epochs that were recorded
   * @param features names, in the array's order
   * @param weights one row per recorded epoch, one mean weight per feature
   */
  public static WeightTrajectories of(int[] epochs, List<String> features, double[][] weights) {
    Checks.sameSize("weights", epochs.length, weights.length);
    List<Integer> when = new ArrayList<>(epochs.length);
    for (int epoch : epochs) {
      when.add(epoch);
    }
    List<Trajectory> lines = new ArrayList<>(features.size());
    for (int f = 0; f < features.size(); f++) {
      List<Double> line = new ArrayList<>(epochs.length);
      for (double[] atEpoch : weights) {
        Checks.sameSize("weights of an epoch", features.size(), atEpoch.length);
        line.add(atEpoch[f]);
      }
      lines.add(new Trajectory(features.get(f), line));
    }
    return new WeightTrajectories(when, lines);
  }
}
