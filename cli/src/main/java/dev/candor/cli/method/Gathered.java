package dev.candor.cli.method;

import dev.candor.cli.input.InputKind;
import dev.candor.cli.input.Layout;
import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.removal.Players;
import java.util.List;

/** An explanation number by number, gathered by component. */
record Gathered(Explainer explainer, Layout layout, Gives gives) implements Explainer {
  @Override
  public Attribution explain(NdArray input, int target) {
    return gathered(explainer.explain(input, target));
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    return explainer.explain(inputs, targets).stream().map(this::gathered).toList();
  }

  private Attribution gathered(Attribution attribution) {
    Players players = layout.components();
    NdArray numbers = asNumbers(attribution);
    double[] sums = new double[players.count()];
    int[] counts = new int[players.count()];
    for (int i = 0; i < players.elements(); i++) {
      int player = players.playerOf(i);
      if (player != Players.NOBODY) {
        sums[player] += numbers.get(i);
        counts[player]++;
      }
    }
    for (int player = 0; gives == Gives.MAP && player < sums.length; player++) {
      sums[player] /= counts[player];
    }
    return new Attribution(
        NdArray.of(sums, sums.length),
        players.axes(),
        attribution.target(),
        attribution.evidence());
  }

  private NdArray asNumbers(Attribution attribution) {
    int elements = layout.components().elements();
    if (attribution.values().size() == elements) {
      return attribution.values();
    }
    if (layout.kind() == InputKind.IMAGE && attribution.axes() instanceof Axes.PatchGrid grid) {
      return spread(attribution.values(), grid);
    }
    throw InputException.of(
        "method " + attribution.evidence().method(),
        "must give a number for each number of an input, " + elements,
        attribution.values(),
        "leave it out of the comparison");
  }

  /** Each pixel gets the number of the cell that it lies in. */
  private NdArray spread(NdArray values, Axes.PatchGrid grid) {
    int[] shape = layout.lengths();
    return NdArray.ofDoubles(
        all -> {
          for (int i = 0; i < all.length; i++) {
            int row = i / shape[2] % shape[1] * grid.rows() / shape[1];
            int column = i % shape[2] * grid.columns() / shape[2];
            all[i] = values.get(row * grid.columns() + column);
          }
        },
        shape);
  }
}
