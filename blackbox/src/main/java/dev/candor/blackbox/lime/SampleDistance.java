package dev.candor.blackbox.lime;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import java.util.Arrays;

/**
 * Squared distances of samples from what is explained. What a component adds to an inner product or
 * a length is known once, so a sample costs one sum over components.
 */
final class SampleDistance {
  private final Distance distance;
  // inner product with what is explained, and squared length, of a component present and absent
  private final double[] productPresent;
  private final double[] productAbsent;
  private final double[] squareAbsent;
  private final double[] squaredDifference;
  private final double always;

  private SampleDistance(
      Distance distance,
      double[] productPresent,
      double[] productAbsent,
      double[] squareAbsent,
      double[] squaredDifference,
      double always) {
    this.distance = distance;
    this.productPresent = productPresent;
    this.productAbsent = productAbsent;
    this.squareAbsent = squareAbsent;
    this.squaredDifference = squaredDifference;
    this.always = always;
  }

  static SampleDistance of(Kernel kernel, Masking masking, NdArray input) {
    int players = masking.players().count();
    if (kernel.space() == DistanceSpace.COMPONENTS) {
      double[] ones = new double[players];
      Arrays.fill(ones, 1);
      double[] zeros = new double[players];
      return new SampleDistance(kernel.distance(), ones, zeros, zeros, ones, 0);
    }
    if (masking.rowsPerValue() != 1) {
      throw InputException.of(
          "kernel",
          "must measure between components where several rows stand in for what is absent",
          masking.rowsPerValue() + " rows",
          "use one baseline, or the space COMPONENTS");
    }
    NdArray standIn = masking.removal().rowsFor(input);
    double[] present = new double[players];
    double[] absent = new double[players];
    double[] square = new double[players];
    double[] difference = new double[players];
    double always = 0;
    for (int i = 0; i < input.size(); i++) {
      int player = masking.players().playerOf(i);
      double x = input.get(i);
      double b = standIn.get(i);
      if (player == Players.NOBODY) {
        always += x * x;
      } else {
        present[player] += x * x;
        absent[player] += x * b;
        square[player] += b * b;
        difference[player] += (x - b) * (x - b);
      }
    }
    return new SampleDistance(kernel.distance(), present, absent, square, difference, always);
  }

  double squared(Coalition sample) {
    double product = always;
    double length = always;
    double whole = always;
    double apart = 0;
    for (int player = 0; player < productPresent.length; player++) {
      whole += productPresent[player];
      if (sample.contains(player)) {
        product += productPresent[player];
        length += productPresent[player];
      } else {
        product += productAbsent[player];
        length += squareAbsent[player];
        apart += squaredDifference[player];
      }
    }
    if (distance == Distance.EUCLIDEAN) {
      return apart;
    }
    double lengths = Math.sqrt(whole) * Math.sqrt(length);
    double cosine = lengths > 0 ? product / lengths : 0;
    return (1 - cosine) * (1 - cosine);
  }
}
