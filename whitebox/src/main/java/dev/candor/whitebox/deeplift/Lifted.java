package dev.candor.whitebox.deeplift;

import dev.candor.torch.Backward;
import dev.candor.torch.Run;
import dev.candor.torch.Scope;
import dev.candor.torch.Targets;
import dev.candor.torch.Tensors;
import org.bytedeco.pytorch.Tensor;

/**
 * What some rows have that a baseline has not: the baseline runs through, then the rows, then one
 * way back. Its arrays are not copied: whoever asks for them changes nothing.
 */
final class Lifted {
  private final double[] multipliers;
  private final double[] change;

  private Lifted(double[] multipliers, double[] change) {
    this.multipliers = multipliers;
    this.change = change;
  }

  /**
   * Lifts rows from a baseline.
   *
   * @param rows {@code [n, row...]}
   * @param baseline as many rows, or one for all of them
   * @param targets an output for each row
   * @param firstRow what to call the first row in an error
   */
  static Lifted of(Run run, Tensor rows, Tensor baseline, int[] targets, int firstRow) {
    try {
      return lifted(run, rows, baseline, targets, firstRow);
    } catch (Surrogates.RowsMixed e) {
      return lifted(run, rows, baseline.expand_as(rows).contiguous(), targets, firstRow);
    }
  }

  private static Lifted lifted(Run run, Tensor rows, Tensor baseline, int[] targets, int firstRow) {
    Reference reference = new Reference();
    Tensor before = Scope.notRecording(() -> run.outputs(baseline, reference));
    Tensor input = rows.detach().requires_grad_(true);
    Tensor outputs = run.outputs(input, new Surrogates(reference));
    Tensor after = Targets.of(outputs, targets, firstRow);
    Tensor multipliers = Backward.of(after.sum(), input);
    double[] change = Tensors.toDoubles(after);
    double[] starts = Tensors.toDoubles(Targets.of(before.expand_as(outputs), targets, firstRow));
    for (int i = 0; i < change.length; i++) {
      change[i] -= starts[i];
    }
    return new Lifted(Tensors.toDoubles(multipliers), change);
  }

  /** The multiplier of each number of each row. */
  double[] multipliers() {
    return multipliers;
  }

  /** The change of the output from the baseline to the row, one a row. */
  double[] change() {
    return change;
  }
}
