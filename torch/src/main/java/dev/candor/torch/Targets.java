package dev.candor.torch;

import dev.candor.core.InputException;
import org.bytedeco.pytorch.AbstractTensor;
import org.bytedeco.pytorch.Tensor;

/** Which output of each row is explained. */
public final class Targets {
  private Targets() {}

  /**
   * One output of each row, {@code [n]}.
   *
   * @param outputs {@code [n, outputs]}
   * @param targets one output per row; where there are fewer than rows they are repeated, as for
   *     several steps of the same rows one after the other
   * @param firstRow what to call the first row in an error
   */
  public static Tensor of(Tensor outputs, int[] targets, int firstRow) {
    int rows = Math.toIntExact(outputs.size(0));
    long count = outputs.size(1);
    boolean same = true;
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] < 0 || targets[i] >= count) {
        throw InputException.of(
            "targets, row " + (firstRow + i),
            "must be one of the " + count + " outputs",
            targets[i],
            "count outputs from 0");
      }
      same &= targets[i] == targets[0];
    }
    if (same) {
      return outputs.select(1, targets[0]);
    }
    long[] wanted = new long[rows];
    for (int i = 0; i < rows; i++) {
      wanted[i] = targets[i % targets.length];
    }
    return outputs.gather(1, AbstractTensor.create(wanted, rows, 1)).squeeze(1);
  }

  /** The sum over the rows of {@link #of}: its gradient has a row for each. */
  public static Tensor sum(Tensor outputs, int[] targets, int firstRow) {
    return of(outputs, targets, firstRow).sum();
  }
}
