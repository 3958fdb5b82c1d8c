package dev.candor.design.actif;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Evidence;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Sha256;
import java.util.ArrayList;
import java.util.List;

/** A number for each step and feature of a window, from the pass that answers it. */
final class ActifExplainer implements Explainer {
  private static final double NANOS_PER_MILLI = 1e6;

  private final Actif actif;

  ActifExplainer(Actif actif) {
    this.actif = actif;
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(input.reshape(withRow(input.shape())), new int[] {target}).get(0);
  }

  private static int[] withRow(int... shape) {
    int[] longer = new int[shape.length + 1];
    longer[0] = 1;
    System.arraycopy(shape, 0, longer, 1, shape.length);
    return longer;
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    int rows = inputs.length(0);
    if (targets.length != rows) {
      throw InputException.of(
          "targets", "must hold one output per input, " + rows, targets.length, "give one each");
    }
    List<Attribution> all = new ArrayList<>(rows);
    for (int from = 0; from < rows; ) {
      int to = from + 1;
      while (to < rows && targets[to] == targets[from]) {
        to++;
      }
      all.addAll(sameTarget(inputs.slice(from, to), targets[from]));
      from = to;
    }
    return all;
  }

  private List<Attribution> sameTarget(NdArray windows, int target) {
    long began = System.nanoTime();
    NdArray scores = actif.scorePlaces(windows, target).scores();
    int rows = windows.length(0);
    double millis = (System.nanoTime() - began) / NANOS_PER_MILLI / rows;
    Axes axes = new Axes.TimeFeatures(windows.length(1), actif.features());
    Evidence evidence = actif.evidence(target).withCost(1, millis);
    List<Attribution> all = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      NdArray own = scores.row(row).reshape(axes.size());
      String hash = Sha256.of(windows.row(row));
      all.add(new Attribution(own, axes, target, evidence.withDataHash(hash)));
    }
    return all;
  }
}
