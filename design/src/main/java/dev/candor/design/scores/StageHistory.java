package dev.candor.design.scores;

import dev.candor.core.NdArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was seen of every member while a stage went on; can be put into a checkpoint and back. */
final class StageHistory {
  private static final String EPOCHS = "seen/epochs";
  private static final String FIGURES = "seen/figures";
  private static final String WEIGHTS = "seen/weights";
  private static final int KINDS = 4;

  private final int members;
  private final List<Integer> epochs = new ArrayList<>();
  private final List<double[]> figures = new ArrayList<>();
  private final List<double[]> weights = new ArrayList<>();

  StageHistory(int members) {
    this.members = members;
  }

  /** Whether nothing was seen yet. */
  boolean isEmpty() {
    return epochs.isEmpty();
  }

  /**
   * Notes one look.
   *
   * @param epoch after how many epochs
   * @param seen loss and metric on training rows, then on test rows, each for every member
   * @param gate the weights of every member one after the other; empty where there is no gate
   */
  void add(int epoch, double[] seen, double[] gate) {
    epochs.add(epoch);
    figures.add(seen.clone());
    weights.add(gate.clone());
  }

  /** The curves over all looks. */
  Curves curves(String metric) {
    return new Curves(curve("loss", 0), curve("loss", 2), curve(metric, 1), curve(metric, 3));
  }

  /** Each column's weight over all looks. */
  List<Trajectory> trajectories(List<String> features) {
    List<Trajectory> all = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      List<Spread> spreads = new ArrayList<>();
      for (double[] look : weights) {
        double[] own = new double[members];
        for (int m = 0; m < members; m++) {
          own[m] = look[m * features.size() + i];
        }
        spreads.add(Spread.of(own));
      }
      all.add(new Trajectory(features.get(i), epochs, spreads));
    }
    return all;
  }

  private Curve curve(String name, int kind) {
    List<Spread> spreads = new ArrayList<>();
    for (double[] look : figures) {
      double[] own = new double[members];
      System.arraycopy(look, kind * members, own, 0, members);
      spreads.add(Spread.of(own));
    }
    return new Curve(name, epochs, spreads);
  }

  void save(Map<String, NdArray> arrays) {
    if (epochs.isEmpty()) {
      return;
    }
    double[] when = epochs.stream().mapToDouble(Integer::doubleValue).toArray();
    arrays.put(EPOCHS, NdArray.of(when, when.length));
    arrays.put(FIGURES, rows(figures));
    arrays.put(WEIGHTS, rows(weights));
  }

  void load(Map<String, NdArray> arrays) {
    NdArray when = arrays.get(EPOCHS);
    NdArray seen = arrays.get(FIGURES);
    NdArray gate = arrays.get(WEIGHTS);
    if (when == null
        || seen == null
        || gate == null
        || seen.size() != when.size() * KINDS * members) {
      return;
    }
    for (int i = 0; i < when.size(); i++) {
      add((int) when.get(i), seen.row(i).toDoubles(), gate.row(i).toDoubles());
    }
  }

  private static NdArray rows(List<double[]> list) {
    int width = list.get(0).length;
    double[] flat = new double[Math.multiplyExact(list.size(), width)];
    for (int i = 0; i < list.size(); i++) {
      System.arraycopy(list.get(i), 0, flat, i * width, width);
    }
    return NdArray.of(flat, list.size(), width);
  }
}
