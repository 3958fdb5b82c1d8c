package dev.candor.cli.reproduce.actif;

import dev.candor.core.NdArray;
import dev.candor.data.generate.Draws;
import dev.candor.torch.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/** A network that computes the same with its LSTM's units in another order. */
final class Renumbered {
  private static final int GATES = 4;
  private static final String LAYER = "recurrent0";

  private Renumbered() {}

  /**
   * A copy with units in a drawn order; the caller closes it.
   *
   * @param network of {@link NetworkFit}, without a gate
   */
  static Network of(Network network, int units, long seed) {
    int[] order = Draws.of(seed).permutation(units);
    Map<String, NdArray> moved = new LinkedHashMap<>();
    network
        .parameters()
        .forEach(
            (name, array) -> {
              if (name.startsWith(LAYER)) {
                NdArray rows = rows(array, order, GATES);
                moved.put(name, name.endsWith("recurrent.weight") ? columns(rows, order) : rows);
              } else if (name.startsWith("norm.")) {
                moved.put(name, rows(array, order, 1));
              } else if (name.equals("hidden.weight")) {
                moved.put(name, columns(array, order));
              }
            });
    Network copy = network.members(0, 1);
    copy.replace(moved);
    return copy;
  }

  private static NdArray rows(NdArray array, int[] order, int gates) {
    float[] values = array.toFloats();
    int units = order.length;
    int width = values.length / (gates * units);
    float[] moved = new float[values.length];
    for (int row = 0; row < gates * units; row++) {
      int from = row / units * units + order[row % units];
      System.arraycopy(values, from * width, moved, row * width, width);
    }
    return NdArray.of(moved, array.shape());
  }

  private static NdArray columns(NdArray array, int[] order) {
    float[] values = array.toFloats();
    int units = order.length;
    float[] moved = new float[values.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = values[i / units * units + order[i % units]];
    }
    return NdArray.of(moved, array.shape());
  }
}
