package dev.candor.design.actif;

import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import java.util.Arrays;

/**
 * How does a model's answer go with each place of a window? Made once for a model, from some
 * windows' forward passes and the weights; kept beside the background's mean.
 *
 * @param whole with every gate as it stands in the mean over the background, {@code [outputs,
 *     steps, features]}
 * @param path the mean over windows that lie between the background's mean and its windows, each
 *     with its own gates, {@code [outputs, steps, features]}
 * @param bands over windows that are answered alike, {@code [outputs, bands, steps, features]}
 * @param edges the answers between two bands, ascending, {@code [outputs, bands - 1]}
 */
public record Response(NdArray whole, NdArray path, NdArray bands, NdArray edges) {
  /** Checks that the three belong together, since they may come from a file. */
  public Response {
    boolean fits = whole.rank() == 3 && bands.rank() == 4 && edges.rank() == 2;
    fits = fits && Arrays.equals(path.shape(), whole.shape());
    fits = fits && bands.length(0) == whole.length(0) && edges.length(0) == whole.length(0);
    fits = fits && bands.length(2) == whole.length(1) && bands.length(3) == whole.length(2);
    fits = fits && bands.length(1) == edges.length(1) + 1;
    if (!fits) {
      throw InputException.of("response", "must be of one model", whole + " " + bands, "make it");
    }
  }

  /** With mean gates, how the answer goes with each place, {@code [step, feature]}, row-major. */
  double[] of(int output) {
    return one(whole, output);
  }

  /** The same, as the mean between the mean and the windows. */
  double[] onPath(int output) {
    return one(path, output);
  }

  private static double[] one(NdArray all, int output) {
    int size = all.length(1) * all.length(2);
    return Arrays.copyOfRange(all.toDoubles(), output * size, (output + 1) * size);
  }

  /** The same for every band, {@code [band][step, feature]}. */
  double[][] bandsOf(int output) {
    int size = whole.length(1) * whole.length(2);
    int count = bands.length(1);
    double[] all = bands.toDoubles();
    double[][] found = new double[count][];
    for (int band = 0; band < count; band++) {
      int from = (output * count + band) * size;
      found[band] = Arrays.copyOfRange(all, from, from + size);
    }
    return found;
  }

  /** Which band an answer falls in. */
  int band(int output, double answer) {
    int band = 0;
    while (band < edges.length(1) && answer > edges.at(output, band)) {
      band++;
    }
    return band;
  }
}
