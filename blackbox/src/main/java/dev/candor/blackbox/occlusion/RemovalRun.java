package dev.candor.blackbox.occlusion;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Cancellation;
import dev.candor.core.Evidence;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.Sha256;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Games;
import dev.candor.core.removal.Masking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much the answers for a batch change with each of some removals, while it is asked. */
final class RemovalRun {
  private final Predictor model;
  private final Masking masking;
  private final Cancellation cancellation;
  private final List<Coalition> asked;
  private long callsPerInput;
  private double millis;

  /**
   * @param left who is left after each removal
   */
  RemovalRun(Predictor model, Masking masking, Cancellation cancellation, List<Coalition> left) {
    this.model = model;
    this.masking = masking;
    this.cancellation = cancellation;
    this.asked = new ArrayList<>();
    asked.add(Coalition.all(masking.players().count()));
    asked.addAll(left);
    long fewest = 2L * masking.rowsPerValue();
    if (masking.budget().modelCalls() < fewest) {
      throw InputException.of(
          "budget",
          "must allow an input as it is and with one removal, " + fewest + " model calls",
          masking.budget().modelCalls(),
          "give a larger budget");
    }
  }

  /** For each input its answer less the answer after each removal that there was budget for. */
  double[][] differences(NdArray inputs, int[] targets) {
    double[][] differences = new double[targets.length][];
    int together = targets.length == 0 ? 1 : Games.together(masking, inputs);
    callsPerInput = Long.MAX_VALUE;
    for (int from = 0; from < targets.length; from += together) {
      int to = Math.min(targets.length, from + together);
      int first = from;
      Games games =
          Games.of(
              model,
              masking,
              inputs.slice(from, to),
              Arrays.copyOfRange(targets, from, to),
              cancellation,
              row -> "row " + (first + row));
      double[][] values = games.values(asked);
      for (int i = 0; i < to - from; i++) {
        differences[from + i] = new double[Math.max(0, values.length - 1)];
        for (int removal = 1; removal < values.length; removal++) {
          // without minus zero, which would be printed as something else than zero
          differences[from + i][removal - 1] = values[0][i] - values[removal][i] + 0.0;
        }
      }
      callsPerInput = Math.min(callsPerInput, games.callsPerInput());
      millis += games.millis();
    }
    return differences;
  }

  /**
   * The attributions of a batch.
   *
   * @param values one row per input; NaN for a component that was not measured
   * @param removals how many removals were asked for every input at least
   */
  List<Attribution> attributions(
      String method,
      Map<String, String> settings,
      Axes axes,
      NdArray inputs,
      int[] targets,
      double[][] values,
      int removals) {
    Map<String, String> stated = new TreeMap<>(settings);
    stated.putAll(masking.removal().stated());
    stated.put("budget", masking.budget().toString());
    stated.put("inputs", Integer.toString(targets.length));
    long notMeasured = 0;
    for (double[] one : values) {
      long missing = 0;
      for (double value : one) {
        missing += Double.isNaN(value) ? 1 : 0;
      }
      notMeasured = Math.max(notMeasured, missing);
    }
    Evidence evidence =
        Evidence.of(method)
            .withSettings(stated)
            .withDataHash(Sha256.of(targets.length == 1 ? inputs.row(0) : inputs))
            .withCost(callsPerInput, millis / Math.max(1, targets.length))
            .withCheck("complete", removals == asked.size() - 1 ? 1 : 0)
            .withCheck("componentsNotMeasured", (double) notMeasured);
    List<Attribution> attributions = new ArrayList<>(targets.length);
    for (int i = 0; i < targets.length; i++) {
      NdArray array = NdArray.of(values[i], values[i].length);
      attributions.add(new Attribution(array, axes, targets[i], evidence));
    }
    return attributions;
  }

  static void requireOneTargetEach(NdArray inputs, int[] targets) {
    if (inputs.rank() == 0 || inputs.length(0) != targets.length) {
      throw InputException.of(
          "targets",
          "must hold one output per input",
          targets.length,
          "give one for each of " + inputs);
    }
  }

  static NdArray asBatch(NdArray input) {
    int[] shape = new int[input.rank() + 1];
    shape[0] = 1;
    System.arraycopy(input.shape(), 0, shape, 1, input.rank());
    return input.reshape(shape);
  }
}
