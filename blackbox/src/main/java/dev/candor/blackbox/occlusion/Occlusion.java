package dev.candor.blackbox.occlusion;

import dev.candor.core.Attribution;
import dev.candor.core.Axes;
import dev.candor.core.Budget;
import dev.candor.core.Cancellation;
import dev.candor.core.Explainer;
import dev.candor.core.InputException;
import dev.candor.core.NdArray;
import dev.candor.core.Predictor;
import dev.candor.core.removal.CallEstimate;
import dev.candor.core.removal.Coalition;
import dev.candor.core.removal.Masking;
import dev.candor.core.removal.Players;
import dev.candor.core.removal.Removal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How much does the answer change when a window is covered, wherever the window lies?
 *
 * <p>A number's value is the mean of {@code f(x) - f(x with the window covered)} over the windows
 * it lies in. Windows slide over inputs of any rank with any stride ({@link Windows}); what covers
 * them is a {@link Removal}: a colour, another image, a blur of the input, background rows. For a
 * linear model and windows of one number it is {@code w (x - b)}.
 *
 * <p><b>Cost</b>: (1 + places of the window) x stand-in rows model calls an input. Memory: one
 * batch, cut by the budget's bytes alone, so threads do not change a bit; several inputs share a
 * model call. Nothing is drawn.
 *
 * <p><b>Result</b>: one number per cell, which is a set of numbers that lie in the same windows;
 * {@link #map} lays them over the input. When the budget ends or the run is cancelled, the mean is
 * over the windows that were asked, a cell without any is NaN, {@code complete} is 0 and {@code
 * componentsNotMeasured} counts such cells. The attributions of one batch share their evidence.
 *
 * <p><b>Not</b> for evidence wider than the window: what lies in two places that tell the same is
 * seen in neither. Grey or black is an input of its own to many models: try a second baseline.
 *
 * <p>Zeiler, M. D. and Fergus, R. 2014. Visualizing and understanding convolutional networks. ECCV,
 * arXiv:1311.2901.
 */
public final class Occlusion implements Explainer {
  private final Predictor model;
  private final Windows windows;
  private final Masking masking;
  private final Cancellation cancellation;

  /** Explains a model, without a bound on calls or time. */
  public Occlusion(Predictor model, Windows windows, Removal removal) {
    this(model, windows, removal, Budget.withDefaults());
  }

  /**
   * Explains a model.
   *
   * @param budget of one explanation
   */
  public Occlusion(Predictor model, Windows windows, Removal removal, Budget budget) {
    this(model, windows, new Masking(windows.cells(), removal, budget), Cancellation.NEVER);
  }

  private Occlusion(Predictor model, Windows windows, Masking masking, Cancellation cancellation) {
    this.model = model;
    this.windows = windows;
    this.masking = masking;
    this.cancellation = cancellation;
  }

  /** The same, asked between batches whether to stop. */
  public Occlusion withCancellation(Cancellation newCancellation) {
    return new Occlusion(model, windows, masking, newCancellation);
  }

  /** The same with other names for the cells, as many as there are. */
  public Occlusion withAxes(Axes axes) {
    Players cells = masking.players();
    int[] cellOfElement = new int[cells.elements()];
    Arrays.setAll(cellOfElement, cells::playerOf);
    if (axes.size() != cells.count()) {
      throw InputException.of(
          "axes",
          "must have one component per cell, " + cells.count(),
          axes.size(),
          "name the cells of these windows");
    }
    Masking named =
        new Masking(Players.of(axes, cellOfElement), masking.removal(), masking.budget());
    return new Occlusion(model, windows, named, cancellation);
  }

  /** What one input will cost at most. */
  public CallEstimate estimate() {
    return masking.estimate(1L + windows.count());
  }

  /** The values over the whole input, in its shape. */
  public NdArray map(Attribution attribution) {
    return masking
        .players()
        .spread(
            attribution.values(), windows.input().stream().mapToInt(Integer::intValue).toArray());
  }

  @Override
  public Attribution explain(NdArray input, int target) {
    return explain(RemovalRun.asBatch(input), new int[] {target}).get(0);
  }

  @Override
  public List<Attribution> explain(NdArray inputs, int[] targets) {
    RemovalRun.requireOneTargetEach(inputs, targets);
    List<Coalition> covered = windows.cellsOfWindows();
    List<Coalition> left = new ArrayList<>(covered.size());
    covered.forEach(window -> left.add(window.complement()));
    RemovalRun run = new RemovalRun(model, masking, cancellation, left);
    double[][] differences = run.differences(inputs, targets);
    int[][] cells = covered.stream().map(Coalition::present).toArray(int[][]::new);
    int fewest = cells.length;
    double[][] values = new double[targets.length][];
    for (int i = 0; i < values.length; i++) {
      fewest = Math.min(fewest, differences[i].length);
      values[i] = means(differences[i], cells, masking.players().count());
    }
    return run.attributions(
        "occlusion",
        Map.of("window", windows.window().toString(), "stride", windows.stride().toString()),
        masking.players().axes(),
        inputs,
        targets,
        values,
        fewest);
  }

  /** The mean over the windows asked that a cell lies in; 0 / 0 where there is none. */
  private static double[] means(double[] differences, int[][] cells, int count) {
    double[] sums = new double[count];
    int[] windows = new int[count];
    for (int window = 0; window < differences.length; window++) {
      for (int cell : cells[window]) {
        sums[cell] += differences[window];
        windows[cell]++;
      }
    }
    for (int cell = 0; cell < count; cell++) {
      sums[cell] /= windows[cell];
    }
    return sums;
  }
}
